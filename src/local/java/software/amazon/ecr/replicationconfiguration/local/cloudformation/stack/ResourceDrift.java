package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.time.Instant;
import java.util.List;

/**
 * What a drift detection found of a resource.
 *
 * @param expectedProperties what the template declares, as JSON text
 * @param actualProperties   what the handler read of the same properties, as JSON text; null if there is nothing
 * @param differences        empty unless the status is MODIFIED
 */
public record ResourceDrift(
        DriftStatus status,
        String expectedProperties,
        String actualProperties,
        List<PropertyDifference> differences,
        Instant timestamp) {
    public ResourceDrift {
        differences = List.copyOf(differences);
    }
}
