package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.template.DeletionPolicy;
import software.amazon.ecr.replicationconfiguration.local.template.ResourceDeclaration;

/**
 * A resource of a stack as far as the stack knows it. The JSON in it is not to be changed.
 *
 * @param physicalId          how the resource is known to its service; null if it is not known to exist
 * @param properties          the properties that the handler was given last
 * @param model               what the handler returned last; null if it never returned a model
 * @param dependencies        the logical ids of the resources that were there before it
 * @param deletionPolicy      what becomes of it when the stack no longer declares it
 * @param updateReplacePolicy what becomes of it when another takes its place
 * @param reason              may be null
 * @param timestamp           when the status became so
 * @param drift               what the last drift detection found; null before the first
 */
public record StackResource(
        String logicalId,
        String type,
        String physicalId,
        ObjectNode properties,
        ObjectNode model,
        Set<String> dependencies,
        DeletionPolicy deletionPolicy,
        DeletionPolicy updateReplacePolicy,
        ResourceStatus status,
        String reason,
        Instant timestamp,
        ResourceDrift drift) {

    /** Returns a resource that nothing has been done for yet. */
    public static StackResource declared(ResourceDeclaration declaration, ObjectNode properties) {
        return new StackResource(
                declaration.logicalId(),
                declaration.type(),
                null,
                properties,
                null,
                declaration.dependencies(),
                declaration.deletionPolicy(),
                declaration.updateReplacePolicy(),
                null,
                null,
                null,
                null);
    }

    /** Returns the resource in another state. */
    public StackResource in(ResourceStatus newStatus, String newReason, Instant now) {
        return new StackResource(
                logicalId,
                type,
                physicalId,
                properties,
                model,
                dependencies,
                deletionPolicy,
                updateReplacePolicy,
                newStatus,
                newReason,
                now,
                drift);
    }

    /** Returns the resource as its handler named and described it. */
    public StackResource identified(String newPhysicalId, ObjectNode newModel) {
        return new StackResource(
                logicalId,
                type,
                newPhysicalId,
                properties,
                newModel,
                dependencies,
                deletionPolicy,
                updateReplacePolicy,
                status,
                reason,
                timestamp,
                drift);
    }

    /** Returns the resource with what another declaration says of it. */
    public StackResource declaredAs(StackResource other) {
        return new StackResource(
                logicalId,
                type,
                physicalId,
                other.properties,
                model,
                other.dependencies,
                other.deletionPolicy,
                other.updateReplacePolicy,
                status,
                reason,
                timestamp,
                drift);
    }

    /** Returns the resource with what a drift detection found. */
    public StackResource drifted(ResourceDrift newDrift) {
        return new StackResource(
                logicalId,
                type,
                physicalId,
                properties,
                model,
                dependencies,
                deletionPolicy,
                updateReplacePolicy,
                status,
                reason,
                timestamp,
                newDrift);
    }

    /** Returns whether the stack takes the resource to exist. */
    public boolean exists() {
        return physicalId != null && !isGone();
    }

    /** Returns whether the stack has done with the resource. */
    public boolean isGone() {
        return status == ResourceStatus.DELETE_COMPLETE || status == ResourceStatus.DELETE_SKIPPED;
    }

    /** Returns whether the resource exists and is neither half created nor half deleted. */
    public boolean isSound() {
        return exists() && status != ResourceStatus.CREATE_FAILED && status != ResourceStatus.DELETE_FAILED;
    }
}
