package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateResolver;

/**
 * The Conditions section. A condition is evaluated when something asks for it, and once.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html">
 *     Conditions</a>
 */
public final class Conditions {
    private final ObjectNode declared;
    private final TemplateResolver resolver;
    private final Map<String, Boolean> known = new HashMap<>();
    private final Set<String> underway = new LinkedHashSet<>();

    public Conditions(ObjectNode declared, TemplateResolver resolver) {
        this.declared = declared;
        this.resolver = resolver;
    }

    /**
     * Whether the condition of that name holds.
     *
     * @param name the name, as it is written
     * @param path where the name is written
     * @throws TemplateException if there is no such condition, or it depends on itself
     */
    public boolean isTrue(JsonNode name, String path) {
        if (!name.isTextual() || !declared.has(name.textValue())) {
            List<String> names = new ArrayList<>();
            declared.fieldNames().forEachRemaining(names::add);
            throw new TemplateException("%s: '%s' names no condition; the template has %s"
                    .formatted(path, FunctionCall.shown(name), names.isEmpty() ? "none" : String.join(", ", names)));
        }
        return isTrue(name.textValue());
    }

    private boolean isTrue(String name) {
        if (!known.containsKey(name)) {
            if (!underway.add(name)) {
                throw new TemplateException("Conditions/%s: depends on itself: %s -> %s"
                        .formatted(name, String.join(" -> ", underway), name));
            }
            known.put(name, test(declared.get(name), "Conditions/" + name));
            underway.remove(name);
        }
        return known.get(name);
    }

    /**
     * Whether a condition function holds.
     *
     * @param written the function in its long form
     * @param path    where it is written
     */
    boolean test(JsonNode written, String path) {
        String name =
                written.size() == 1 && written.isObject() ? written.fieldNames().next() : "";
        ConditionFunction function = Functions.condition(name);
        if (function == null) {
            throw new TemplateException("%s: must be one of %s, not %s"
                    .formatted(
                            path,
                            Functions.conditionNames(),
                            name.isEmpty() ? "'" + FunctionCall.shown(written) + "'" : name));
        }
        return function.test(new FunctionCall(name, written.get(name), path, resolver));
    }
}
