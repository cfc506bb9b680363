package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Tag;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.QueryForm;
import software.amazon.ecr.replicationconfiguration.local.template.ParameterDeclaration;
import software.amazon.ecr.replicationconfiguration.local.template.Template;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateReader;

/** Reads from an input what a client wants a stack to be. */
final class DefinitionReader {
    private static final int MAX_BYTES = 51_200;

    private final QueryForm input;
    private final StackDefinition previous;

    /** @param previous what the stack is now; null if it is new */
    DefinitionReader(QueryForm input, StackDefinition previous) {
        this.input = input;
        this.previous = previous;
    }

    /** @throws AwsError {@code ValidationError}, {@code InsufficientCapabilitiesException} */
    StackDefinition definition() {
        String body = body();
        Template template = TemplateReader.parse(body, "TemplateBody");
        List<String> capabilities = input.texts("Capabilities");
        Capabilities.require(template, capabilities);
        return new StackDefinition(body, template, parameters(template), tags(), capabilities);
    }

    /** Returns the template alone. */
    Template template() {
        return TemplateReader.parse(body(), "TemplateBody");
    }

    private String body() {
        if (input.text("TemplateURL").isPresent()) {
            throw AwsError.validationError(
                    "TemplateURL is not read by this server. Pass the template as TemplateBody, up to %d bytes."
                            .formatted(MAX_BYTES));
        }
        if (input.flag("UsePreviousTemplate").orElse(false)) {
            if (previous == null) {
                throw AwsError.validationError("UsePreviousTemplate: the stack has no template yet.");
            }
            return previous.body();
        }
        String body = input.text("TemplateBody")
                .orElseThrow(() -> AwsError.validationError("Either Template URL or Template Body must be specified."));
        if (body.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw AwsError.validationError("TemplateBody has %d bytes; it may have %d."
                    .formatted(body.getBytes(StandardCharsets.UTF_8).length, MAX_BYTES));
        }
        return body;
    }

    private Map<String, String> parameters(Template template) {
        Map<String, String> values = new LinkedHashMap<>();
        template.parameters()
                .forEach(declared -> declared.defaultValue().ifPresent(value -> values.put(declared.name(), value)));
        List<String> declared =
                template.parameters().stream().map(ParameterDeclaration::name).toList();
        List<String> unknown = new ArrayList<>();
        for (QueryForm parameter : input.structures("Parameters")) {
            String key = parameter.required("ParameterKey");
            if (!declared.contains(key)) {
                unknown.add(key);
            } else if (parameter.flag("UsePreviousValue").orElse(false)) {
                values.put(key, previousValue(key));
            } else {
                values.put(key, parameter.text("ParameterValue").orElse(""));
            }
        }
        if (!unknown.isEmpty()) {
            throw AwsError.validationError(
                    "Parameters: [%s] do not exist in the template".formatted(String.join(", ", unknown)));
        }
        List<String> missing =
                declared.stream().filter(name -> !values.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw AwsError.validationError("Parameters: [%s] must have values".formatted(String.join(", ", missing)));
        }
        return values;
    }

    private String previousValue(String key) {
        if (previous == null || !previous.parameters().containsKey(key)) {
            throw AwsError.validationError("UsePreviousValue: the parameter %s has no previous value.".formatted(key));
        }
        return previous.parameters().get(key);
    }

    /** Tags that a client does not send stay as they are. */
    private List<Tag> tags() {
        List<Tag> tags = input.structures("Tags").stream()
                .map(tag -> new Tag(tag.required("Key"), tag.text("Value").orElse("")))
                .toList();
        return tags.isEmpty() && previous != null ? previous.tags() : tags;
    }
}
