package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;

/** GetTemplate: the template as it was sent; nothing processes it further here. */
final class GetTemplate implements Operation {
    @Override
    public String name() {
        return "GetTemplate";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        StackDefinition definition = call.input().text("ChangeSetName").isPresent()
                ? ChangeSetReference.in(call).definition()
                : call.stack().definition();
        return Optional.of(
                new TemplateOutput(definition == null ? "" : definition.body(), List.of("Original", "Processed")));
    }

    record TemplateOutput(String templateBody, List<String> stagesAvailable) {}
}
