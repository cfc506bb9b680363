package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.template.Template;

/** ValidateTemplate. */
final class ValidateTemplate implements Operation {
    @Override
    public String name() {
        return "ValidateTemplate";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Template template = new DefinitionReader(call.input(), null).template();
        template.resourceTypes();
        return Optional.of(new ValidOutput(
                template.parameters().stream()
                        .map(parameter -> new TemplateParameter(
                                parameter.name(),
                                parameter.defaultValue().orElse(null),
                                parameter.noEcho(),
                                parameter.description().orElse(null)))
                        .toList(),
                template.text("Description").orElse(null),
                Capabilities.of(template),
                Capabilities.reason(template)));
    }

    record TemplateParameter(String parameterKey, String defaultValue, boolean noEcho, String description) {}

    record ValidOutput(
            List<TemplateParameter> parameters,
            String description,
            List<String> capabilities,
            String capabilitiesReason) {}
}
