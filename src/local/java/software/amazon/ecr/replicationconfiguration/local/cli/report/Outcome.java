package software.amazon.ecr.replicationconfiguration.local.cli.report;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/**
 * What a run did, and what it left.
 *
 * @param steps all of them, in order
 * @param left  the names of the resources that were created and not deleted
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
        if (creations().anyMatch(Step::isAsExpected)) {
            return "registry %s is empty again".formatted(registry);
        }
        return creations().anyMatch(Outcome::mayHaveWritten)
                ? "registry %s may hold what CREATE wrote, look at it before you go on".formatted(registry)
                : "nothing was created, so nothing was deleted";
    }

    private Stream<Step> creations() {
        return steps.stream().filter(step -> step.result().action() == Action.CREATE);
    }

    /** A failed creation names the resource if it was there already or may be there now. */
    private static boolean mayHaveWritten(Step creation) {
        return creation.result().model() != null && creation.result().errorCode() != HandlerErrorCode.AlreadyExists;
    }
}
