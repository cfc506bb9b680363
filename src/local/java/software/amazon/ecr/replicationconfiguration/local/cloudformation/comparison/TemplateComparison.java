package software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.PropertyDifference;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/** Compares what a template declares of a resource with what the resource's handler reads. */
public final class TemplateComparison {
    private static final String PROPERTIES = "/properties";

    private final PropertySchema schema;
    private final PropertyTransform transform;
    private final List<JsonPointer> writeOnly = new ArrayList<>();

    /**
     * What a comparison found.
     *
     * @param expected    what the template declares, as the handler would read it
     * @param actual      what the handler read of the same properties
     * @param differences empty if they mean the same
     */
    public record Result(ObjectNode expected, ObjectNode actual, List<PropertyDifference> differences) {}

    /** @param schema the resource type schema */
    public TemplateComparison(JsonNode schema) {
        this.schema = PropertySchema.of(schema);
        this.transform = new PropertyTransform(schema);
        for (JsonNode pointer : schema.path("writeOnlyProperties")) {
            writeOnly.add(JsonPointer.compile(pointer.asText().substring(PROPERTIES.length())));
        }
    }

    /**
     * @param declared   the properties with functions resolved
     * @param identifier the primary identifier, which transforms may use
     * @param live       what the handler read
     * @throws TemplateException if the schema's {@code propertyTransform} cannot be applied to what is declared
     */
    public Result compare(ObjectNode declared, ObjectNode identifier, ObjectNode live) {
        ObjectNode known = declared.deepCopy();
        known.setAll(identifier);
        ObjectNode expected = transform.apply(known);
        writeOnly.forEach(pointer -> remove(expected, pointer));
        expected.retain(names(declared));
        ObjectNode actual = live.deepCopy().retain(names(expected));
        return new Result(expected, actual, PropertyComparison.differences(expected, actual, schema));
    }

    private static void remove(ObjectNode properties, JsonPointer pointer) {
        if (properties.at(pointer.head()) instanceof ObjectNode parent) {
            parent.remove(pointer.last().getMatchingProperty());
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
