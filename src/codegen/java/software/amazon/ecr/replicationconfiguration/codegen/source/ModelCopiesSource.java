package software.amazon.ecr.replicationconfiguration.codegen.source;

import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ObjectType;
import software.amazon.ecr.replicationconfiguration.codegen.schema.Property;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ProviderConfig;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ResourceSchema;

/**
 * The Java source of {@code ModelCopies}, which copies the models of a type. It calls the hand-written
 * {@code NullsFirst} and {@code ListCopies} of its package.
 */
public final class ModelCopiesSource {
    private static final String CLASS = """
        package ${package}.model;

        ${imports}

        /** Copies of models, property by property as the resource type schema has them. Null stays null. */
        final class ModelCopies {
            private ModelCopies() {}
        ${methods}
        }
        """;
    private static final String METHODS = """

            /** Returns a new object with the same values. */
            static ${class} copy(${class} original) {
                return original == null
                    ? null
                    : new ${class}(
                        ${values});
            }

            /**
             * Returns a deep copy in which every list without insertion order is sorted and has each item once. Two
             * originals mean the same exactly if their copies are equal.
             */
            static ${class} unordered(${class} original) {
                return original == null
                    ? null
                    : new ${class}(
                        ${unorderedValues});
            }

            /** Orders unordered copies; 0 means equal. */
            private static int compare(${class} left, ${class} right) {
                if (left == null || right == null) {
                    return Boolean.compare(left != null, right != null);
                }
                int order = ${comparison};
        ${nextComparisons}        return order;
            }
        """;
    private static final String NEXT_COMPARISON = """
                if (order == 0) {
                    order = ${comparison};
                }
        """;

    private final ProviderConfig config;
    private final ResourceSchema schema;

    public ModelCopiesSource(ProviderConfig config, ResourceSchema schema) {
        this.config = config;
        this.schema = schema;
    }

    public String render() {
        return CLASS.replace("${imports}", imports())
                .replace("${package}", config.packageName())
                .replace(
                        "${methods}",
                        schema.objectTypes().stream()
                                .map(ModelCopiesSource::methods)
                                .collect(Collectors.joining())
                                .stripTrailing());
    }

    private String imports() {
        return schema.objectTypes().stream()
                .map(type -> "import ${package}." + type.name() + ";")
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String methods(ObjectType type) {
        return METHODS.replace("${class}", type.name())
                .replace("${values}", values(type, property -> "original.get" + property.name() + "()"))
                .replace("${unorderedValues}", values(type, ModelCopiesSource::unordered))
                .replace("${comparison}", comparison(type.properties().get(0)))
                .replace(
                        "${nextComparisons}",
                        type.properties().stream()
                                .skip(1)
                                .map(property -> NEXT_COMPARISON.replace("${comparison}", comparison(property)))
                                .collect(Collectors.joining()));
    }

    private static String values(ObjectType type, Function<Property, String> value) {
        return type.properties().stream().map(value).collect(Collectors.joining(",\n                "));
    }

    private static String unordered(Property property) {
        String value = "original.get" + property.name() + "()";
        String copy = property.isObject() ? ", ModelCopies::unordered" : "";
        if (!property.isList()) {
            return property.isObject() ? "unordered(" + value + ")" : value;
        }
        return property.hasInsertionOrder()
                ? "ListCopies.ordered(" + value + copy + ")"
                : "ListCopies.unordered(" + value + copy
                        + (property.isObject() ? ", ModelCopies::compare)" : ", NullsFirst::compare)");
    }

    private static String comparison(Property property) {
        String values = "(left.get" + property.name() + "(), right.get" + property.name() + "()";
        if (property.isList()) {
            return "NullsFirst.compare" + values
                    + (property.isObject() ? ", ModelCopies::compare)" : ", NullsFirst::compare)");
        }
        return (property.isObject() ? "compare" : "NullsFirst.compare") + values + ")";
    }
}
