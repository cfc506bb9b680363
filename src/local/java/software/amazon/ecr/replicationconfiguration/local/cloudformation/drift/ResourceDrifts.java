package software.amazon.ecr.replicationconfiguration.local.cloudformation.drift;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison.TemplateComparison;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.ResourceRead;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.StackEngine;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.TypeSchema;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.DriftStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.PropertyDifference;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceDrift;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/** Finds out by the read handler how a resource compares with what its template declares. */
public final class ResourceDrifts {
    private final StackEngine engine;
    private final TypeSchema type;
    private final Clock clock;

    public ResourceDrifts(StackEngine engine, TypeSchema type, Clock clock) {
        this.engine = engine;
        this.type = type;
        this.clock = clock;
    }

    /**
     * Reads and compares a resource, and notes in the stack what came of it.
     *
     * @throws InterruptedException if the server closes
     */
    public ResourceDrift detect(Caller caller, Stack stack, StackResource resource) throws InterruptedException {
        ResourceDrift drift = drift(caller, stack, resource);
        stack.drifted(resource, drift);
        return drift;
    }

    private ResourceDrift drift(Caller caller, Stack stack, StackResource resource) throws InterruptedException {
        if (!type.name().equals(resource.type())) {
            return unanswered(DriftStatus.NOT_CHECKED, "This server does not provision %s.".formatted(resource.type()));
        }
        ObjectNode identifier = type.resourceType().keyOf(resource.physicalId());
        ResourceRead read = engine.read(caller, stack, resource.type(), resource.logicalId(), identifier);
        if (read.failure() != null && !read.missing()) {
            return unanswered(DriftStatus.UNKNOWN, read.failure());
        }
        try {
            ObjectNode live = read.missing() ? JsonNodeFactory.instance.objectNode() : read.model();
            return compared(stack, type.compare(resource, live), read.missing());
        } catch (TemplateException e) {
            return unanswered(DriftStatus.UNKNOWN, e.getMessage());
        }
    }

    private ResourceDrift compared(Stack stack, TemplateComparison.Result result, boolean missing) {
        boolean same = result.differences().isEmpty();
        return new ResourceDrift(
                missing ? DriftStatus.DELETED : same ? DriftStatus.IN_SYNC : DriftStatus.MODIFIED,
                null,
                stack.masked(result.expected()),
                missing ? null : stack.masked(result.actual()),
                missing
                        ? List.of()
                        : result.differences().stream()
                                .map(difference -> masked(stack, difference))
                                .toList(),
                clock.instant());
    }

    private static PropertyDifference masked(Stack stack, PropertyDifference difference) {
        return new PropertyDifference(
                difference.propertyPath(),
                stack.masked(difference.expectedValue()),
                stack.masked(difference.actualValue()),
                difference.differenceType());
    }

    private ResourceDrift unanswered(DriftStatus status, String reason) {
        return new ResourceDrift(status, reason, null, null, List.of(), clock.instant());
    }
}
