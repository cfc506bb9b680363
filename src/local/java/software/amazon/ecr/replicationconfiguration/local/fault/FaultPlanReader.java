package software.amazon.ecr.replicationconfiguration.local.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a fault plan from YAML, and so from JSON too:
 *
 * <pre>{@code
 * keepUnknownMembers: true                  # as a service that is newer than its clients; false if left out
 * seed: 7                                   # for probabilities; 0 if left out
 * faults:
 *   - fault: throttling                     # a name of Fault
 *     operation: DescribeRegistry           # every operation if left out
 *     after: 2                              # 2 of its calls pass first; 0 if left out
 *     calls: 3                              # the next 3 calls; 1 if neither calls nor probability is given
 *   - fault: answer-trickles
 *     probability: 0.1                      # each call, with this probability
 *     lastingMillis: 500                    # for faults that last
 * }</pre>
 */
public final class FaultPlanReader {
    private static final Set<String> PLAN_KEYS = new TreeSet<>(Set.of("seed", "faults", "keepUnknownMembers"));
    private static final Set<String> FAULT_KEYS =
            new TreeSet<>(Set.of("fault", "operation", "after", "calls", "probability", "lastingMillis"));

    private FaultPlanReader() {}

    /**
     * @param text YAML or JSON
     * @throws IllegalArgumentException if the text is not a plan; the message names the key, its value and what it
     *     should be
     */
    public static FaultPlan read(String text) {
        Map<?, ?> plan = object("The plan", load(text), PLAN_KEYS);
        List<?> faults = value(plan, "faults", List.class, List.of());
        return new FaultPlan(
                value(plan, "keepUnknownMembers", Boolean.class, false),
                value(plan, "seed", Number.class, 0).longValue(),
                faults.stream().map(FaultPlanReader::fault).toList());
    }

    private static PlannedFault fault(Object item) {
        Map<?, ?> entry = object("A fault", item, FAULT_KEYS);
        Fault fault = Fault.named(value(entry, "fault", String.class, ""));
        int calls = entry.containsKey("probability") ? Integer.MAX_VALUE : 1;
        return new PlannedFault(
                fault,
                value(entry, "operation", String.class, PlannedFault.ANY_OPERATION),
                value(entry, "after", Integer.class, 0),
                value(entry, "calls", Integer.class, calls),
                value(entry, "probability", Number.class, 1).doubleValue(),
                Duration.ofMillis(value(entry, "lastingMillis", Integer.class, (int)
                        fault.lasting().toMillis())));
    }

    private static Object load(String text) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("The plan is neither YAML nor JSON: " + e.getMessage(), e);
        }
    }

    private static Map<?, ?> object(String what, Object value, Set<String> keys) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("%s is '%s'; it must be an object with the keys %s."
                    .formatted(what, value, String.join(", ", keys)));
        }
        map.keySet().stream()
                .filter(key -> !keys.contains(String.valueOf(key)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(
                            "%s has the key '%s'; the keys are %s.".formatted(what, unknown, String.join(", ", keys)));
                });
        return map;
    }

    private static <T> T value(Map<?, ?> map, String key, Class<T> type, T otherwise) {
        Object value = map.get(key);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException("%s is '%s'; not of the type %s."
                    .formatted(key, value, type.getSimpleName().toLowerCase(Locale.ROOT)));
        }
        return value == null ? otherwise : type.cast(value);
    }
}
