package software.amazon.ecr.replicationconfiguration.local.cli.report;

import java.util.List;
import software.amazon.cloudformation.Action;

/**
 * What a run did, and what it left.
 *
 * @param steps all of them, in order
 * @param left  the names of the resources that were created, or may have been, and not deleted
 */
public record Outcome(List<Step> steps, List<String> left) {

    public Outcome {
        steps = List.copyOf(steps);
        left = List.copyOf(left);
    }

    public boolean isAsExpected() {
        return steps.stream().allMatch(Step::isAsExpected);
    }

    /** Returns how many steps there were and how many of them went wrong, as the start of a sentence. */
    public String verdict() {
        long failures = steps.stream().filter(step -> !step.isAsExpected()).count();
        String all = steps.size() == 1 ? "1 step" : steps.size() + " steps";
        return failures == 0 ? all + ", all as expected" : failures + " of " + all + " failed";
    }

    /** Returns in which state the registry was left, as the end of a sentence. */
    public String state(String registry) {
        if (!left.isEmpty()) {
            return "registry %s was left with %s".formatted(registry, String.join(", ", left));
        }
        boolean deleted = steps.stream().anyMatch(step -> step.result().action() == Action.DELETE);
        return deleted
                ? "registry %s is empty again".formatted(registry)
                : "nothing was created, so nothing was deleted";
    }
}
