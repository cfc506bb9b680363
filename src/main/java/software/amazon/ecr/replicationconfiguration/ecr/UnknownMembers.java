package software.amazon.ecr.replicationconfiguration.ecr;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * Finds in the JSON of an answer the members of the replication configuration that {@link Translator} does not carry. A
 * put that follows from the model would erase them.
 */
final class UnknownMembers {
    private static final String CONFIGURATION = "replicationConfiguration";

    private UnknownMembers() {}

    /**
     * @param answer the answer to DescribeRegistry
     * @return the path of each unknown member, for example {@code replicationConfiguration.rules[0].priority}
     */
    static List<String> of(JSONObject answer) {
        List<String> paths = new ArrayList<>();
        collect(CONFIGURATION, answer.opt(CONFIGURATION), below -> CONFIGURATION + below, paths);
        return paths;
    }

    /**
     * @param path makes the path of what is below the value; paths of known members, of which there are thousands, are
     *     never made
     */
    private static void collect(String name, Object value, UnaryOperator<String> path, List<String> paths) {
        if (value instanceof JSONArray items) {
            for (int i = 0; i < items.length(); i++) {
                int index = i;
                collect(name, items.get(i), below -> path.apply("[" + index + "]" + below), paths);
            }
        } else if (value instanceof JSONObject object) {
            for (String member : new TreeSet<>(object.keySet())) {
                if (!Translator.MEMBERS.get(name).contains(member)) {
                    paths.add(path.apply("." + member));
                } else if (Translator.MEMBERS.containsKey(member)) {
                    collect(member, object.get(member), below -> path.apply("." + member + below), paths);
                }
            }
        }
    }
}
