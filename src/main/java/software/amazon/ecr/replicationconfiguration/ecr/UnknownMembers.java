package software.amazon.ecr.replicationconfiguration.ecr;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
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
        Object configuration = answer.opt(CONFIGURATION);
        if (areKnown(CONFIGURATION, configuration)) {
            return List.of();
        }
        List<String> paths = new ArrayList<>();
        collect(CONFIGURATION, configuration, CONFIGURATION, paths);
        return paths;
    }

    /** Makes no paths, which take most of the time where there are thousands of members. */
    private static boolean areKnown(String name, Object value) {
        if (value instanceof JSONArray items) {
            for (Object item : items) {
                if (!areKnown(name, item)) {
                    return false;
                }
            }
        } else if (value instanceof JSONObject object) {
            for (String member : object.keySet()) {
                if (!Translator.MEMBERS.get(name).contains(member)
                        || Translator.MEMBERS.containsKey(member) && !areKnown(member, object.get(member))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void collect(String name, Object value, String path, List<String> paths) {
        if (value instanceof JSONArray items) {
            for (int i = 0; i < items.length(); i++) {
                collect(name, items.get(i), path + "[" + i + "]", paths);
            }
        } else if (value instanceof JSONObject object) {
            for (String member : new TreeSet<>(object.keySet())) {
                String memberPath = path + "." + member;
                if (!Translator.MEMBERS.get(name).contains(member)) {
                    paths.add(memberPath);
                } else if (Translator.MEMBERS.containsKey(member)) {
                    collect(member, object.get(member), memberPath, paths);
                }
            }
        }
    }
}
