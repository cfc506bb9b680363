package software.amazon.ecr.replicationconfiguration.local.cli.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.cli.TargetRegistry;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Invocation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;
import software.amazon.ecr.replicationconfiguration.local.template.IgnoredResource;

/**
 * Writes one JSON object for each step, on a line of its own:
 * {@code {"resource", "action", "status", "asExpected", "durationMillis", "invocations", "stackStatus", "ecrCalls": []}}, and
 * where there is one, {@code "errorCode"}, {@code "message"}, {@code "surprise"}, {@code "model"} and, of LIST,
 * {@code "models"}. What is not a step goes to the error stream.
 */
public final class JsonReport implements Report {

    private final PrintWriter out;
    private final PrintWriter err;

    public JsonReport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void starting(Path template, TargetRegistry registry, List<IgnoredResource> ignored) {
        ignored.forEach(resource -> err.println("ignored " + resource.logicalId() + ", " + resource.reason()));
    }

    @Override
    public void continuing(String resource, Action action, Invocation invocation) {
        // Not a step.
    }

    @Override
    public void stepEnded(Step step) {
        OperationResult result = step.result();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("resource", step.resource())
                .put("action", result.action().name())
                .put("status", result.status().name())
                .put("asExpected", step.isAsExpected())
                .put("durationMillis", result.duration().toMillis())
                .put("invocations", result.invocations())
                .put("stackStatus", step.stackStatus().name());
        step.ecrCalls().forEach(json.withArray("ecrCalls")::add);
        if (result.errorCode() != null) {
            json.put("errorCode", result.errorCode().name());
        }
        if (result.message() != null) {
            json.put("message", result.message());
        }
        step.surprise().ifPresent(surprise -> json.put("surprise", surprise));
        if (result.model() != null) {
            json.set("model", result.model());
        }
        if (result.action() == Action.LIST && result.succeeded()) {
            json.withArray("models").addAll(result.models());
        }
        out.println(json);
    }

    @Override
    public void stackIs(StackStatus status, String reason) {
        err.println("stack " + status + ": " + reason);
    }

    @Override
    public void ended(TargetRegistry registry, Outcome outcome) {
        err.println(outcome.verdict() + "; " + outcome.state(registry.name()));
    }
}
