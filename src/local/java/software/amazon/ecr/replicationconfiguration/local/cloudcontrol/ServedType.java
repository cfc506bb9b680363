package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.Shorthand;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;

/**
 * What Cloud Control API has to know of the resource type that it serves.
 *
 * @param type             its name and primary identifier
 * @param shorthand        what its desired documents may say in place of the canonical state
 * @param futureIdentifier the identifier that a create by a caller, of a desired state, will have; empty if that is
 *                         known only when the handler has run
 */
public record ServedType(
        ResourceType type, Shorthand shorthand, BiFunction<Caller, ObjectNode, Optional<String>> futureIdentifier) {

    public ServedType {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(shorthand, "shorthand");
        Objects.requireNonNull(futureIdentifier, "futureIdentifier");
    }
}
