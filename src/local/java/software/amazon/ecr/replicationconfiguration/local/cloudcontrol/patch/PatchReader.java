package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.CloudControlErrors;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/**
 * Reads patch documents. A path without its leading slash is taken as if it had one: AWS's own guide has such an
 * example. Paths into the shorthand are rewritten, unless patches are to be taken as AWS does.
 *
 * @param protectedProperties top-level properties that a patch may look at but not touch
 * @param shorthand           the one of the resource type
 * @param strict              whether paths into the shorthand stay as they are, and so fail
 */
public record PatchReader(Set<String> protectedProperties, Shorthand shorthand, boolean strict) {

    private static final Set<String> WITH_VALUE = Set.of("add", "replace", "test");
    private static final Set<String> WITH_FROM = Set.of("move", "copy");
    private static final Pattern POINTER = Pattern.compile("(?:/(?:[^~/]|~[01])*+)*+");

    public PatchReader {
        protectedProperties = Set.copyOf(protectedProperties);
        Objects.requireNonNull(shorthand, "shorthand");
    }

    /**
     * @throws AwsError {@code ValidationException} if the text is not a JSON Patch, {@code NotUpdatableException} if it
     *     touches a protected property
     */
    public Patch read(String text) {
        JsonNode document = JsonText.document(text)
                .filter(JsonNode::isArray)
                .orElseThrow(() ->
                        CloudControlErrors.validation("PatchDocument is not the text of one JSON list of operations."));
        List<ObjectNode> operations = new ArrayList<>();
        List<Advice> advice = new ArrayList<>();
        for (JsonNode item : document) {
            String where = "PatchDocument[" + operations.size() + "]: ";
            ObjectNode operation = operation(item, where);
            for (String member : List.of("path", "from")) {
                if (operation.has(member)) {
                    String given = pointer(operation, member, where);
                    shorthand.canonical(given).ifPresent(canonical -> {
                        advice.add(Advice.toUse(canonical, given));
                        if (!strict) {
                            canonical.rewrite(operation, member);
                        }
                    });
                }
            }
            mustNotTouchProtected(operation, where);
            operations.add(operation);
        }
        return new Patch(operations, protectedProperties, shorthand, advice, strict);
    }

    private static ObjectNode operation(JsonNode item, String where) {
        String op = item.path("op").asText();
        boolean withValue = WITH_VALUE.contains(op);
        boolean withFrom = WITH_FROM.contains(op);
        if (!withValue && !withFrom && !op.equals("remove")) {
            throw CloudControlErrors.validation(
                    where + "'op' must be one of add, remove, replace, move, copy and test.");
        }
        if (withValue && !item.has("value")) {
            throw CloudControlErrors.validation(where + op + " needs a 'value'.");
        }
        if (!item.path("path").isTextual()) {
            throw CloudControlErrors.validation(where + op + " needs a 'path', a string.");
        }
        if (withFrom && !item.path("from").isTextual()) {
            throw CloudControlErrors.validation(where + op + " needs a 'from', a string.");
        }
        ObjectNode operation = item.deepCopy();
        return withFrom ? operation : operation.without("from");
    }

    private static String pointer(ObjectNode operation, String member, String where) {
        String given = operation.get(member).textValue();
        String pointer = given.isEmpty() || given.startsWith("/") ? given : "/" + given;
        if (!POINTER.matcher(pointer).matches()) {
            throw CloudControlErrors.validation(
                    where + "'" + member + "' is not a JSON Pointer: '~' is written ~0 in it.");
        }
        operation.put(member, pointer);
        return pointer;
    }

    private void mustNotTouchProtected(ObjectNode operation, String where) {
        String op = operation.get("op").textValue();
        List<String> touched = switch (op) {
            case "test" -> List.of();
            case "move" ->
                List.of(operation.get("path").textValue(), operation.get("from").textValue());
            default -> List.of(operation.get("path").textValue());
        };
        for (String property : protectedProperties) {
            if (touched.stream().anyMatch(path -> (path + "/").startsWith("/" + property + "/"))) {
                throw CloudControlErrors.notUpdatable(
                        where + property + " is read-only and identifies the resource. Leave it out of the patch.");
            }
        }
    }
}
