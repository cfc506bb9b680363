package software.amazon.ecr.replicationconfiguration.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.everit.json.schema.ArraySchema;
import org.everit.json.schema.CombinedSchema;
import org.everit.json.schema.EnumSchema;
import org.everit.json.schema.ObjectSchema;
import org.everit.json.schema.ReferenceSchema;
import org.everit.json.schema.Schema;
import org.everit.json.schema.StringSchema;
import org.everit.json.schema.ValidationException;
import org.json.JSONObject;

/**
 * One place where a model violates the schema.
 *
 * @param cause what the validator says of it
 * @param value what the model has at that place: a {@code JSONObject}, {@code JSONArray} or scalar
 */
public record Violation(ValidationException cause, Object value) {
    private static final int LONGEST_VALUE = 80;

    /** The violations that an exception of the validator stands for, one for each text that is wrong. */
    static List<Violation> in(ValidationException exception, JSONObject model) {
        List<Violation> violations = new ArrayList<>();
        collect(exception, model, violations);
        return violations;
    }

    /** @param known the keys that an object at the place may have */
    public static String unknownKey(String pointer, String key, Collection<String> known) {
        return pointer + ": extraneous key [" + key + "] is not permitted" + keys(known);
    }

    /** The JSON pointer of the place, what is wrong there and, from the schema, what to write instead. */
    String describe() {
        Schema schema = cause.getViolatedSchema();
        String description = schema.getDescription();
        String problem = switch (cause.getKeyword()) {
            case "oneOf" -> exactlyOne((CombinedSchema) schema, (JSONObject) value);
            case "type" ->
                "expected " + name(schema) + ", found " + valueText()
                        + (schema instanceof ObjectSchema
                                ? keys(known(schema))
                                : (value instanceof Number && schema instanceof StringSchema ? " without quotes" : "")
                                        + advice(description));
            case "enum" -> valueText() + " is not one of " + values((EnumSchema) schema) + ".";
            case "required" -> cause.getErrorMessage() + advice(missing((ObjectSchema) schema, (JSONObject) value));
            case "additionalProperties" -> cause.getErrorMessage() + keys(known(schema));
            case "minLength", "maxLength" -> valueText() + ": " + cause.getErrorMessage() + advice(description);
            default -> cause.getErrorMessage() + advice(description);
        };
        return cause.getPointerToViolation() + ": " + problem;
    }

    private static void collect(ValidationException exception, JSONObject model, List<Violation> violations) {
        Object value = model.query(exception.getPointerToViolation());
        List<ValidationException> causes = exception.getCausingExceptions();
        if ("oneOf".equals(exception.getKeyword())) {
            // What is not an object fails for its type, which is reported on its own.
            if (value instanceof JSONObject) {
                violations.add(new Violation(exception, value));
            }
        } else if (causes.isEmpty()) {
            violations.add(new Violation(exception, value));
        } else if (exception.getViolatedSchema() instanceof StringSchema) {
            violations.add(new Violation(causes.get(0), value));
        } else {
            causes.forEach(cause -> collect(cause, model, violations));
        }
    }

    private static String exactlyOne(CombinedSchema alternatives, JSONObject value) {
        Collection<String> names = alternatives.getSubschemas().stream()
                .flatMap(alternative -> ((ObjectSchema) alternative).getRequiredProperties().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> given = names.stream().filter(value::has).toList();
        return "exactly one of " + String.join(" and ", names) + " must be given, found "
                + (given.isEmpty() ? "none" : String.join(" and ", given)) + ".";
    }

    private static String missing(ObjectSchema schema, JSONObject value) {
        return schema.getRequiredProperties().stream()
                .filter(name -> !value.has(name))
                .map(name -> description(schema.getPropertySchemas().get(name)))
                .collect(Collectors.joining(" "));
    }

    private static String description(Schema property) {
        return property instanceof ReferenceSchema reference
                ? reference.getReferredSchema().getDescription()
                : property.getDescription();
    }

    private static Collection<String> known(Schema schema) {
        return ((ObjectSchema) schema).getPropertySchemas().keySet();
    }

    private static String keys(Collection<String> known) {
        return ". The keys are " + String.join(", ", new TreeSet<>(known)) + ".";
    }

    private static String advice(String description) {
        return description == null ? "." : ". " + description;
    }

    private static String name(Schema schema) {
        return schema instanceof ObjectSchema
                ? "an object"
                : schema instanceof ArraySchema
                        ? "a list"
                        : "a "
                                + schema.getClass()
                                        .getSimpleName()
                                        .replace("Schema", "")
                                        .toLowerCase(Locale.ROOT);
    }

    private static String values(EnumSchema schema) {
        return schema.getPossibleValuesAsList().stream()
                .map(JSONObject::valueToString)
                .collect(Collectors.joining(", "));
    }

    private String valueText() {
        String text = JSONObject.valueToString(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
    }
}
