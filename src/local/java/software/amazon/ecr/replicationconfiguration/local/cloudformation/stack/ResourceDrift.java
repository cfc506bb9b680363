package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.time.Instant;
import java.util.List;

/**
 * What a drift detection found of a resource.
 *
 * @param reason             why there is no answer; null if there is one
 * @param expectedProperties what the template declares, as JSON text; null if it was not compared
 * @param actualProperties   what the handler read of the same properties, as JSON text; null if there is nothing
 * @param differences        empty unless the status is MODIFIED
 */
public record ResourceDrift(
        DriftStatus status,
        String reason,
        String expectedProperties,
        String actualProperties,
        List<PropertyDifference> differences,
        Instant timestamp) {
    public ResourceDrift {
        differences = List.copyOf(differences);
    }

    /** Returns whether the resource is not what the template declares. */
    public boolean hasDrifted() {
        return status == DriftStatus.MODIFIED || status == DriftStatus.DELETED;
    }
}
