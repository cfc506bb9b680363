package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys that an object of a template may have. CloudFormation refuses any other, which is how it finds misspelt
 * ones.
 *
 * @param what  what such an object is called
 * @param names the keys
 */
public record KnownKeys(String what, Set<String> names) {
    public void check(JsonNode object, String path) {
        object.fieldNames().forEachRemaining(key -> {
            if (!names.contains(key)) {
                throw new TemplateException("%s: '%s' is not a key of %s; the keys are %s"
                        .formatted(path, key, what, String.join(", ", new TreeSet<>(names))));
            }
        });
    }
}
