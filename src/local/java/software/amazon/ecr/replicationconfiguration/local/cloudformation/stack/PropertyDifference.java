package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

/**
 * A property that is not what the template declares.
 *
 * @param propertyPath   JSON pointer
 * @param expectedValue  as JSON text; {@code null} where the property is not expected
 * @param actualValue    as JSON text; {@code null} where there is none
 * @param differenceType {@code ADD}, {@code REMOVE} or {@code NOT_EQUAL}
 */
public record PropertyDifference(
        String propertyPath, String expectedValue, String actualValue, String differenceType) {}
