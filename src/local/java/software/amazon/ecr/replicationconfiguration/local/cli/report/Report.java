package software.amazon.ecr.replicationconfiguration.local.cli.report;

import java.nio.file.Path;
import java.util.List;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.cli.TargetRegistry;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Invocation;
import software.amazon.ecr.replicationconfiguration.local.template.IgnoredResource;

/** Shows a run to whoever started it, as it happens. */
public interface Report {

    /** The run is about to begin. */
    void starting(Path template, TargetRegistry registry, List<IgnoredResource> ignored);

    /** The handler has answered and will be invoked again for the step that is under way. */
    void continuing(String resource, Action action, Invocation invocation);

    /** A step has ended. */
    void stepEnded(Step step);

    /** The stack does something that is no step, and says why. */
    void stackIs(StackStatus status, String reason);

    /** The run is over. */
    void ended(TargetRegistry registry, Outcome outcome);
}
