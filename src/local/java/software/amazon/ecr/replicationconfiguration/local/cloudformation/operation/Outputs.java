package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.MaskedProperties;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;

/** The shapes that several operations answer with. */
final class Outputs {
    private Outputs() {}

    record StackIdOutput(String stackId) {}

    record ChangeOutput(String stackId, String operationId) {}

    record ParameterOutput(String parameterKey, String parameterValue) {}

    record OperationEntry(StackOperation.Type operationType, String operationId) {}

    /** Returns the latest operations of a stack, newest first. */
    static List<OperationEntry> operations(Stack stack) {
        return stack.operations().stream()
                .map(operation -> new OperationEntry(operation.type(), operation.id()))
                .toList();
    }

    /** Returns the template's description of itself; null if it has none. */
    static String description(StackDefinition definition) {
        return definition == null
                ? null
                : definition.template().text("Description").orElse(null);
    }

    /** Returns the values of the parameters, those that are NoEcho masked. */
    static List<ParameterOutput> parameters(StackDefinition definition) {
        if (definition == null) {
            return List.of();
        }
        return definition.template().parameters().stream()
                .map(parameter -> new ParameterOutput(
                        parameter.name(),
                        parameter.noEcho()
                                ? MaskedProperties.MASK
                                : definition.parameters().get(parameter.name())))
                .toList();
    }
}
