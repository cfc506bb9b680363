package software.amazon.ecr.replicationconfiguration.local.server;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.CanonicalPath;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.OmittedValue;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.Shorthand;

/** The shorthand of a rule that has paths of its own: {@code Destination} and {@code DeleteReplication} disabled. */
final class ReplicationShorthand implements Shorthand {

    private static final String RULE = "(/ReplicationConfiguration/Rules/[^/]+)";
    private static final Pattern DESTINATION = Pattern.compile(RULE + "/Destination(/.*|)", Pattern.DOTALL);
    private static final Pattern DELETE_REPLICATION =
            Pattern.compile(RULE + "/DeleteReplication(?:/.*|)", Pattern.DOTALL);

    @Override
    public Optional<CanonicalPath> canonical(String path) {
        Matcher matcher = DESTINATION.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String list = matcher.group(1) + "/Destinations";
        String below = matcher.group(2);
        return Optional.of(
                new CanonicalPath("Destination", below.isEmpty() ? list : list + "/0" + below, below.isEmpty()));
    }

    @Override
    public Optional<OmittedValue> omitted(String path) {
        Matcher matcher = DELETE_REPLICATION.matcher(path);
        return matcher.matches()
                ? Optional.of(new OmittedValue(
                        matcher.group(1) + "/DeleteReplication",
                        JsonNodeFactory.instance.objectNode().put("Enabled", false)))
                : Optional.empty();
    }
}
