package software.amazon.ecr.replicationconfiguration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.everit.json.schema.EmptySchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.everit.json.schema.regexp.RE2JRegexpFactory;
import org.json.JSONObject;
import software.amazon.cloudformation.resource.SchemaValidator;

/**
 * Validates models against the resource type schema. It differs from the kit's validator in that it compiles the schema
 * once instead of for each request, matches patterns in linear time, and says in its message which property is wrong,
 * what its value is and, with the property's description, what it should be.
 */
class ModelValidator implements SchemaValidator {
    private static final int MOST_VIOLATIONS = 3;

    private JSONObject definition;
    private Schema schema;

    @Override
    public void validateObject(JSONObject model, JSONObject definition) {
        try {
            schema(definition).validate(model);
        } catch (ValidationException e) {
            throw new software.amazon.cloudformation.resource.exceptions.ValidationException(
                message(e), e.getKeyword(), e.getPointerToViolation());
        }
    }

    /** The type's list handler takes any model. */
    @Override
    public Schema getListHandlerSchema(JSONObject definition) {
        return EmptySchema.INSTANCE;
    }

    @Override
    public void validateObjectByListHandlerSchema(JSONObject model, JSONObject definition) {
        getListHandlerSchema(definition).validate(model);
    }

    private synchronized Schema schema(JSONObject wanted) {
        if (definition != wanted) {
            schema = SchemaLoader.builder()
                .draftV7Support()
                .regexpFactory(new RE2JRegexpFactory())
                .schemaJson(wanted)
                .build().load().build();
            definition = wanted;
        }
        return schema;
    }

    private static String message(ValidationException exception) {
        List<ValidationException> violations = new ArrayList<>();
        collect(exception, violations);
        String message = violations.stream().limit(MOST_VIOLATIONS).map(ModelValidator::describe)
            .collect(Collectors.joining(" "));
        int more = violations.size() - MOST_VIOLATIONS;
        return more > 0 ? message + " And " + more + " more." : message;
    }

    private static void collect(ValidationException exception, List<ValidationException> violations) {
        boolean alternatives = "oneOf".equals(exception.getKeyword());
        if (alternatives || exception.getCausingExceptions().isEmpty()) {
            violations.add(exception);
        } else {
            exception.getCausingExceptions().forEach(cause -> collect(cause, violations));
        }
    }

    private static String describe(ValidationException violation) {
        String description = violation.getViolatedSchema().getDescription();
        return violation.getPointerToViolation() + ": " + violation.getErrorMessage() + "."
            + (description == null ? "" : " " + description);
    }
}
