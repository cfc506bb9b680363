package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.MaskedProperties;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;

/** The shapes that several operations answer with. */
final class Outputs {
    private Outputs() {}

    record StackIdOutput(String stackId) {}

    record ChangeOutput(String stackId, String operationId) {}

    record ParameterOutput(String parameterKey, String parameterValue) {}

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
