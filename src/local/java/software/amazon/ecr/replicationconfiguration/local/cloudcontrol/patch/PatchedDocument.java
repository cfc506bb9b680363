package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/**
 * A document to which the operations of a JSON Patch are applied, to the letter of RFC 6902. The library that was tried
 * (zjsonpatch 0.4.16) lets a removal of nothing pass and tells 1 from 1.0.
 */
final class PatchedDocument {

    /** Bounds what a patch of copies of copies can grow to: the size that Cloud Control API allows a document. */
    private static final int MAX_LENGTH = 256 * 1024;

    private JsonNode root;
    private String where;

    PatchedDocument(JsonNode document) {
        this.root = document.deepCopy();
    }

    JsonNode root() {
        return root;
    }

    /** Returns whether there is nothing where the value may be, in an object that may have it. */
    boolean lacks(OmittedValue omitted) {
        return root.at(omitted.path()).isMissingNode()
                && root.at(parentOf(omitted.path())).isObject();
    }

    void spellOut(OmittedValue omitted) {
        add(omitted.path(), omitted.value().deepCopy());
    }

    /**
     * @param operation checked for its form
     * @param where begins the message of a failure
     * @throws PatchFailure if the document is not such that the operation can be applied
     */
    void apply(ObjectNode operation, String where) {
        this.where = where;
        String path = operation.get("path").textValue();
        switch (operation.get("op").textValue()) {
            case "add" -> add(path, operation.get("value").deepCopy());
            case "remove" -> remove(path);
            case "replace" -> replace(path, operation.get("value").deepCopy());
            case "move" -> move(operation.get("from").textValue(), path);
            case "copy" -> copy(operation.get("from").textValue(), path);
            case "test" -> test(path, operation.get("value"));
            default -> throw new IllegalArgumentException(operation.toString());
        }
    }

    private void add(String path, JsonNode value) {
        if (path.isEmpty()) {
            root = value;
            return;
        }
        JsonNode parent = existing(parentOf(path));
        JsonPointer last = lastOf(path);
        if (parent instanceof ObjectNode object) {
            object.set(last.getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            int index = last.getMatchingProperty().equals("-") ? array.size() : last.getMatchingIndex();
            if (index < 0 || index > array.size()) {
                throw failure("'%s' is no place in a list of %d items.".formatted(path, array.size()));
            }
            array.insert(index, value);
        } else {
            throw failure("'%s' is neither an object nor a list.".formatted(parentOf(path)));
        }
    }

    private void replace(String path, JsonNode value) {
        existing(path);
        if (!path.isEmpty() && existing(parentOf(path)) instanceof ArrayNode array) {
            array.set(lastOf(path).getMatchingIndex(), value);
        } else {
            add(path, value);
        }
    }

    private JsonNode remove(String path) {
        JsonNode removed = existing(path);
        if (path.isEmpty()) {
            throw failure("the whole document cannot be removed.");
        }
        JsonNode parent = existing(parentOf(path));
        JsonPointer last = lastOf(path);
        if (parent instanceof ObjectNode object) {
            object.remove(last.getMatchingProperty());
        } else {
            ((ArrayNode) parent).remove(last.getMatchingIndex());
        }
        return removed;
    }

    private void move(String from, String path) {
        existing(from);
        if (path.startsWith(from + "/")) {
            throw failure("'%s' cannot be moved into itself, to '%s'.".formatted(from, path));
        }
        if (!path.equals(from)) {
            add(path, remove(from));
        }
    }

    private void copy(String from, String path) {
        add(path, existing(from).deepCopy());
        if (root.toString().length() > MAX_LENGTH) {
            throw failure("the document has grown to more than %d characters.".formatted(MAX_LENGTH));
        }
    }

    private void test(String path, JsonNode value) {
        JsonNode found = existing(path);
        if (!found.equals(PatchedDocument::compare, value)) {
            throw failure("the value at '%s' is %s, not %s.".formatted(path, shown(found), shown(value)));
        }
    }

    /** Numbers are equal if their values are, however they are written. */
    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }

    private JsonNode existing(String path) {
        JsonNode node = root.at(JsonPointer.compile(path));
        if (node.isMissingNode()) {
            throw failure("there is nothing at '%s'.".formatted(path));
        }
        return node;
    }

    private static String parentOf(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static JsonPointer lastOf(String path) {
        return JsonPointer.compile(path.substring(path.lastIndexOf('/')));
    }

    private static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private PatchFailure failure(String message) {
        return new PatchFailure(HandlerErrorCode.InvalidRequest, where + message);
    }
}
