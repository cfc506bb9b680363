package software.amazon.ecr.replicationconfiguration.validation;

import java.util.List;
import org.everit.json.schema.EmptySchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.ValidationException;
import org.everit.json.schema.loader.SchemaLoader;
import org.everit.json.schema.regexp.RE2JRegexpFactory;
import org.json.JSONObject;
import software.amazon.cloudformation.resource.SchemaValidator;

/**
 * Validates models against the resource type schema. It differs from the RPDK's validator in that it matches patterns in
 * linear time, describes each {@link Violation} for a person, and compiles the schema only once there is something to
 * describe: a {@link SchemaCheck} finds most models valid.
 */
public class ModelValidator implements SchemaValidator {
    /** Characters; CloudFormation accepts 1,024, of which the wrapper needs some for its own words. */
    private static final int MESSAGE_LIMIT = 950;

    private JSONObject definition;
    private SchemaCheck check;
    private Schema schema;

    @Override
    public synchronized void validateObject(JSONObject model, JSONObject definition) {
        use(definition);
        if (check.accepts(model)) {
            return;
        }
        try {
            schema().validate(model);
        } catch (ValidationException e) {
            throw new software.amazon.cloudformation.resource.exceptions.ValidationException(
                    message(e, model), e.getKeyword(), e.getPointerToViolation());
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

    private void use(JSONObject wanted) {
        if (definition != wanted) {
            definition = wanted;
            check = new SchemaCheck(wanted);
            schema = null;
        }
    }

    private Schema schema() {
        if (schema == null) {
            schema = SchemaLoader.builder()
                    .draftV7Support()
                    .regexpFactory(new RE2JRegexpFactory())
                    .schemaJson(definition)
                    .build()
                    .load()
                    .build();
        }
        return schema;
    }

    private static String message(ValidationException exception, JSONObject model) {
        List<Violation> violations = Violation.in(exception, model);
        StringBuilder message = new StringBuilder(violations.get(0).describe());
        for (int shown = 1; shown < violations.size(); shown++) {
            String next = " " + violations.get(shown).describe();
            if (message.length() + next.length() > MESSAGE_LIMIT) {
                return message.append(" And ")
                        .append(violations.size() - shown)
                        .append(" more.")
                        .toString();
            }
            message.append(next);
        }
        return message.toString();
    }
}
