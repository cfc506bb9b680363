package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.QueryForm;
import software.amazon.ecr.replicationconfiguration.local.template.ParameterDeclaration;
import software.amazon.ecr.replicationconfiguration.local.template.Template;

/** Reads from an input the values of a template's parameters: what the client sends, else the defaults. */
final class ParameterValues {
    private static final int MAX_CHARACTERS = 4096;

    private final QueryForm input;
    private final StackDefinition previous;

    /** @param previous what the stack is now; null if it is new */
    ParameterValues(QueryForm input, StackDefinition previous) {
        this.input = input;
        this.previous = previous;
    }

    /** @throws AwsError {@code ValidationError} if the values do not fit the template */
    Map<String, String> of(Template template) {
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
                values.put(key, value(key, parameter));
            }
        }
        require(unknown, "Parameters: [%s] do not exist in the template");
        require(
                declared.stream().filter(name -> !values.containsKey(name)).toList(),
                "Parameters: [%s] must have values");
        return values;
    }

    private String previousValue(String key) {
        if (previous == null || !previous.parameters().containsKey(key)) {
            throw AwsError.validationError("UsePreviousValue: the parameter %s has no previous value.".formatted(key));
        }
        return previous.parameters().get(key);
    }

    private static String value(String key, QueryForm parameter) {
        String value = parameter.text("ParameterValue").orElse("");
        if (value.length() > MAX_CHARACTERS) {
            throw AwsError.validationError("The value of the parameter %s has %d characters; it may have %d."
                    .formatted(key, value.length(), MAX_CHARACTERS));
        }
        return value;
    }

    private static void require(List<String> wrong, String message) {
        if (!wrong.isEmpty()) {
            throw AwsError.validationError(message.formatted(String.join(", ", wrong)));
        }
    }
}
