package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

/**
 * A property that is not what the template declares.
 *
 * @param propertyPath   JSON pointer
 * @param expectedValue  text, of a list or an object as JSON; {@code null} where the property is not expected
 * @param actualValue    the same; {@code null} where there is none
 */
public record PropertyDifference(
        String propertyPath, String expectedValue, String actualValue, DifferenceType differenceType) {
    /** How the value differs. */
    public enum DifferenceType {
        /** There is one more item in a list. */
        ADD,
        /** The property or the item is not there. */
        REMOVE,
        NOT_EQUAL
    }
}
