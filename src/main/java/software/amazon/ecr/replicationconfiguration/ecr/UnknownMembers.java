package software.amazon.ecr.replicationconfiguration.ecr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Finds in the JSON of an answer the members of the replication configuration that {@link Translator} does not carry. A
 * put that follows from the model would erase them.
 */
final class UnknownMembers {
    private static final String CONFIGURATION = "replicationConfiguration";

    /** What {@link Translator} carries: the members of each object, by the name of the member that holds the object. */
    static final Map<String, Set<String>> KNOWN = Map.of(
            CONFIGURATION,
            Set.of("rules"),
            "rules",
            Set.of("destinations", "repositoryFilters", DeleteReplicationDetour.MEMBER),
            "destinations",
            Set.of("region", "registryId"),
            "repositoryFilters",
            Set.of("filter", "filterType"),
            DeleteReplicationDetour.MEMBER,
            Set.of(DeleteReplicationDetour.ENABLED));

    private UnknownMembers() {}

    /**
     * @param answer the answer to DescribeRegistry
     * @return the path of each unknown member, for example {@code replicationConfiguration.rules[0].priority}
     */
    static List<String> of(JSONObject answer) {
        List<String> paths = new ArrayList<>();
        collect(CONFIGURATION, answer.opt(CONFIGURATION), CONFIGURATION, paths);
        return paths;
    }

    private static void collect(String name, Object value, String path, List<String> paths) {
        if (value instanceof JSONArray items) {
            for (int i = 0; i < items.length(); i++) {
                collect(name, items.get(i), path + "[" + i + "]", paths);
            }
        } else if (value instanceof JSONObject object) {
            for (String member : new TreeSet<>(object.keySet())) {
                String memberPath = path + "." + member;
                if (!KNOWN.get(name).contains(member)) {
                    paths.add(memberPath);
                } else if (KNOWN.containsKey(member)) {
                    collect(member, object.get(member), memberPath, paths);
                }
            }
        }
    }
}
