package software.amazon.ecr.replicationconfiguration.local.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;

/** Says what a run leaves in a registry outside this process, if Ctrl-C ends the run before it has deleted it. */
final class Interruption {
    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /**
     * Says so until {@link #end}.
     *
     * @param unfinished the logical ids of what is being created and of what was created and is not deleted
     */
    static Interruption report(TargetRegistry registry, Supplier<List<String>> unfinished, PrintWriter err) {
        Thread hook = new Thread(() -> {
            List<String> left = unfinished.get();
            if (!left.isEmpty() && !registry.endsWithTheRun()) {
                err.println(message(registry, left));
                err.flush();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    private static String message(TargetRegistry registry, List<String> left) {
        String options = " --region " + registry.caller().region()
                + (registry.endpoint() == null ? "" : " --endpoint-url " + registry.endpoint());
        return """

            Interrupted: registry %s may still have the rules of %s. Look at it with
              aws ecr describe-registry%s
            and remove all of its rules with
              aws ecr put-replication-configuration%s --replication-configuration '{"rules":[]}'""".formatted(registry.nameAndPlace(), String.join(", ", left), options, options);
    }

    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is ending, and the hook has its say.
        }
    }
}
