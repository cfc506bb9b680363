package software.amazon.ecr.replicationconfiguration.local.template;

/**
 * An output of a stack.
 *
 * @param description may be null
 * @param exportName  the name that other stacks import it by; null if it is not exported
 */
public record StackOutput(String outputKey, String outputValue, String description, String exportName) {}
