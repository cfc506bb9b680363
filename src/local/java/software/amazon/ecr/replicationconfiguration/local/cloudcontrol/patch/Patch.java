package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/**
 * A JSON Patch whose form has been checked.
 *
 * @param operations          each with a known {@code op} and the members that belong to it
 * @param protectedProperties top-level properties that the patch must leave as they are
 * @param shorthand           the one of the resource type
 * @param advice              how to say in canonical paths what the patch says in those of the shorthand
 * @param strict              whether the patch may address only what the state has
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6902">RFC 6902, JSON Patch</a>
 */
public record Patch(
        List<ObjectNode> operations,
        Set<String> protectedProperties,
        Shorthand shorthand,
        List<Advice> advice,
        boolean strict) {

    public Patch {
        operations = List.copyOf(operations);
        protectedProperties = Set.copyOf(protectedProperties);
        advice = List.copyOf(advice);
    }

    /**
     * Returns the state after all operations, in order; the given one is not changed.
     *
     * @throws PatchFailure if one of them cannot be applied, or a protected property is not what it was
     */
    public PatchedState applyTo(ObjectNode state) {
        List<Advice> given = new ArrayList<>(advice);
        try {
            ObjectNode result = apply(state, given);
            return new PatchedState(result, Advice.text(given, strict));
        } catch (PatchFailure e) {
            throw Advice.text(given, strict)
                    .map(note -> new PatchFailure(e.code(), e.getMessage() + " " + note))
                    .orElse(e);
        }
    }

    private ObjectNode apply(ObjectNode state, List<Advice> given) {
        PatchedDocument document = new PatchedDocument(state);
        for (int i = 0; i < operations.size(); i++) {
            ObjectNode operation = operations.get(i);
            for (String path : needed(operation)) {
                shorthand.omitted(path).filter(document::lacks).ifPresent(omitted -> {
                    given.add(Advice.toAdd(omitted));
                    if (!strict) {
                        document.spellOut(omitted);
                    }
                });
            }
            document.apply(operation, "PatchDocument[" + i + "]: ");
        }
        if (!(document.root() instanceof ObjectNode result)) {
            throw new PatchFailure(HandlerErrorCode.InvalidRequest, "The patch leaves no object.");
        }
        for (String property : protectedProperties) {
            if (!Objects.equals(state.get(property), result.get(property))) {
                throw new PatchFailure(
                        HandlerErrorCode.NotUpdatable, "The patch changes " + property + ", which cannot be changed.");
            }
        }
        return result;
    }

    /** Returns the paths that have to lead somewhere for the operation to be applied. */
    private static List<String> needed(ObjectNode operation) {
        String path = operation.get("path").textValue();
        String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        return switch (operation.get("op").textValue()) {
            case "add" -> List.of(parent);
            case "move", "copy" -> List.of(operation.get("from").textValue(), parent);
            default -> List.of(path);
        };
    }

    public JsonNode shown() {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        return shown.addAll(operations);
    }
}
