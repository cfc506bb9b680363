package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;

/** The shapes that several operations answer with. */
final class Outputs {
    /** What a client sees of the value of a NoEcho parameter. */
    private static final String MASK = "****";

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
                        parameter.noEcho() ? MASK : definition.parameters().get(parameter.name())))
                .toList();
    }
}
