package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The shorthand {@code DeleteReplication: {Enabled: false}}, which the canonical state that patches apply to leaves out.
 * Clients that compare two desired documents write paths into it.
 */
final class DisabledDeletions {
    private static final Pattern PATH =
            Pattern.compile("/ReplicationConfiguration/Rules/[^/]+/DeleteReplication(/.*|)", Pattern.DOTALL);

    private DisabledDeletions() {}

    static boolean areAddressedBy(ObjectNode operation) {
        return List.of("path", "from").stream()
                .anyMatch(
                        member -> PATH.matcher(operation.path(member).asText()).matches());
    }

    /** Returns the state with the shorthand in each rule that does not replicate deletions. */
    static ObjectNode spelledOut(ObjectNode state) {
        ObjectNode spelledOut = state.deepCopy();
        for (JsonNode rule : spelledOut.at("/ReplicationConfiguration/Rules")) {
            if (rule instanceof ObjectNode object && !object.has("DeleteReplication")) {
                object.putObject("DeleteReplication").put("Enabled", false);
            }
        }
        return spelledOut;
    }
}
