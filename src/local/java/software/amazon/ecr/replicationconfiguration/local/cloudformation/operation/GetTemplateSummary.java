package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.TypeSchema;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.template.ParameterDeclaration;
import software.amazon.ecr.replicationconfiguration.local.template.Template;

/** GetTemplateSummary. */
final class GetTemplateSummary implements Operation {
    @Override
    public String name() {
        return "GetTemplateSummary";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Template template = call.input().text("StackName").isPresent()
                ? deployed(call.stack())
                : new DefinitionReader(call.input(), null).template();
        return Optional.of(new SummaryOutput(
                template.parameters().stream().map(GetTemplateSummary::shown).toList(),
                template.text("Description").orElse(null),
                Capabilities.of(template),
                Capabilities.reason(template),
                template.resourceTypes().values().stream().distinct().toList(),
                template.text("AWSTemplateFormatVersion").orElse("2010-09-09"),
                List.of(),
                identifiers(call.service().handlers().schema(), template)));
    }

    private static Template deployed(Stack stack) {
        if (stack.definition() == null) {
            throw AwsError.validationError("Stack %s has no template yet: none of its change sets was executed."
                    .formatted(stack.identity().name()));
        }
        return stack.definition().template();
    }

    private static ParameterSummary shown(ParameterDeclaration parameter) {
        return new ParameterSummary(
                parameter.name(),
                parameter.defaultValue().orElse(null),
                parameter.type(),
                parameter.noEcho(),
                parameter.description().orElse(null),
                new Constraints(parameter.allowedValues()));
    }

    /** Each name that the template calls the type by has a summary of its own. */
    private static List<IdentifierSummary> identifiers(TypeSchema schema, Template template) {
        return template.resourceTypes().entrySet().stream()
                .filter(resource -> schema.isCalled(resource.getValue()))
                .collect(groupingBy(Map.Entry::getValue, TreeMap::new, mapping(Map.Entry::getKey, toList())))
                .entrySet()
                .stream()
                .map(name -> new IdentifierSummary(
                        name.getKey(), name.getValue(), schema.resourceType().primaryIdentifier()))
                .toList();
    }

    record Constraints(List<String> allowedValues) {}

    record ParameterSummary(
            String parameterKey,
            String defaultValue,
            String parameterType,
            boolean noEcho,
            String description,
            Constraints parameterConstraints) {}

    record IdentifierSummary(String resourceType, List<String> logicalResourceIds, List<String> resourceIdentifiers) {}

    record SummaryOutput(
            List<ParameterSummary> parameters,
            String description,
            List<String> capabilities,
            String capabilitiesReason,
            List<String> resourceTypes,
            String version,
            List<String> declaredTransforms,
            List<IdentifierSummary> resourceIdentifierSummaries) {}
}
