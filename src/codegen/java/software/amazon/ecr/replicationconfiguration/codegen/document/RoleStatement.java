package software.amazon.ecr.replicationconfiguration.codegen.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A statement of the execution role's policy. What the schema cannot say of permissions is in a file beside it:
 * the resources that each is for, and under which conditions.
 *
 * @param actions IAM actions, sorted
 * @param comment why the resource is what it is, or null
 * @param resource an ARN, in which <code>${AWS::AccountId}</code> and the like stand for values, or {@code *}
 * @param conditions from IAM's condition operator to context keys and values; null for none
 */
record RoleStatement(
        @JsonProperty("Action") Collection<String> actions,
        @JsonProperty("Comment") String comment,
        @JsonProperty("Resource") String resource,
        @JsonProperty("Condition") Map<String, Map<String, String>> conditions) {
    static final String FILE_NAME = "registration/role-statements.json";

    RoleStatement {
        actions = new TreeSet<>(actions);
        conditions = conditions == null ? Map.of() : new TreeMap<>(conditions);
    }

    /**
     * Reads the statements of a project.
     *
     * @param permissions those of the schema; without a file, all of them are allowed on every resource
     */
    static List<RoleStatement> read(Path project, Set<String> permissions) throws IOException {
        Path file = project.resolve(FILE_NAME);
        return Files.exists(file)
                ? new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {})
                : List.of(new RoleStatement(permissions, null, "*", null));
    }

    String render() {
        List<String> lines = new ArrayList<>();
        lines.add("- Effect: Allow");
        if (actions.size() == 1) {
            lines.add("  Action: " + actions.iterator().next());
        } else {
            lines.add("  Action:");
            actions.forEach(action -> lines.add("    - " + action));
        }
        if (comment != null) {
            lines.add("  # " + comment);
        }
        lines.add("  Resource: " + (resource.contains("${") ? "!Sub " + resource : "\"" + resource + "\""));
        if (!conditions.isEmpty()) {
            lines.add("  Condition:");
        }
        conditions.forEach((operator, values) -> {
            lines.add("    " + operator + ":");
            new TreeMap<>(values).forEach((key, value) -> lines.add("      " + key + ": " + value));
        });
        return String.join("\n", lines);
    }
}
