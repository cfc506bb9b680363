package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A patch path into the shorthand {@code Destination}, which the canonical state that patches apply to does not have.
 * Clients that compare two desired documents write such paths.
 *
 * @param rule  the path of the rule
 * @param below what follows {@code /Destination}; empty if nothing does
 */
record ShorthandPath(String rule, String below) {

    private static final Pattern SHORTHAND =
            Pattern.compile("(/ReplicationConfiguration/Rules/[^/]+)/Destination(/.*|)", Pattern.DOTALL);

    /** Returns the path, or nothing if it is not one into the shorthand. */
    static Optional<ShorthandPath> of(String path) {
        Matcher matcher = SHORTHAND.matcher(path);
        return matcher.matches()
                ? Optional.of(new ShorthandPath(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** Returns the path of the same value in the canonical state; of the list if it is the whole destination. */
    String canonical() {
        return rule + "/Destinations" + (below.isEmpty() ? "" : "/0" + below);
    }

    /** Changes an operation that has this path in one of its members to the canonical path. */
    void rewrite(ObjectNode operation, String member) {
        operation.put(member, canonical());
        if (below.isEmpty() && operation.has("value")) {
            operation.set("value", JsonNodeFactory.instance.arrayNode().add(operation.get("value")));
        }
    }
}
