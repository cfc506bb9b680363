package software.amazon.ecr.replicationconfiguration.local.cli.report;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.ecr.replicationconfiguration.local.cli.TargetRegistry;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.ecr.RuleReader;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerResponse;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Invocation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;
import software.amazon.ecr.replicationconfiguration.local.template.IgnoredResource;
import software.amazon.ecr.replicationconfiguration.model.RuleText;

/** Shows a run to a person: what was done, how it ended, what it means, and which calls it took. */
public final class TextReport implements Report {

    /** Words up to 86 characters in all, which with the indentation fill 96; a longer word has a line to itself. */
    private static final Pattern LINE = Pattern.compile("\\S(?:.{0,84}\\S)?(?=\\s|$)|\\S+");

    private final PrintWriter out;
    private final Ansi ansi;
    private String title = "";

    public TextReport(PrintWriter out, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
    }

    @Override
    public void starting(Path template, TargetRegistry registry, List<IgnoredResource> ignored) {
        out.println("template  " + template);
        out.println("registry  " + registry.nameAndPlace());
        for (IgnoredResource resource : ignored) {
            out.println("ignored   %s, %s".formatted(resource.logicalId(), resource.reason()));
        }
    }

    @Override
    public void continuing(String resource, Action action, Invocation invocation) {
        HandlerResponse event = invocation.event();
        head(resource, action, event.status(), invocation.duration());
        message(event.errorCode(), event.message());
        detail("again in " + invocation.next().orElseThrow().toSeconds() + " s", Style.faint);
    }

    @Override
    public void stepEnded(Step step) {
        OperationResult result = step.result();
        head(step.resource(), result.action(), result.status(), result.duration());
        if (result.succeeded()) {
            model(result);
        }
        message(result.errorCode(), result.message());
        step.surprise().ifPresent(surprise -> detail(surprise, Style.fg_red));
        if (!step.ecrCalls().isEmpty()) {
            detail("ECR: " + String.join(", ", step.ecrCalls()), Style.faint);
        }
    }

    @Override
    public void stackIs(StackStatus status, String reason) {
        title("Stack " + status);
        message(null, reason);
    }

    @Override
    public void ended(TargetRegistry registry, Outcome outcome) {
        String verdict = styled(outcome.verdict(), outcome.isAsExpected() ? Style.fg_green : Style.fg_red);
        out.println();
        out.println(verdict + "; " + outcome.state(registry.name()));
    }

    private void head(String resource, Action action, OperationStatus status, Duration duration) {
        title(resource);
        Style colour = switch (status) {
            case SUCCESS -> Style.fg_green;
            case FAILED -> Style.fg_red;
            default -> Style.fg_yellow;
        };
        out.println(
                "  %-6s  %s  %6d ms".formatted(action, styled("%-11s".formatted(status), colour), duration.toMillis()));
    }

    private void title(String text) {
        if (!title.equals(text)) {
            title = text;
            out.println();
            out.println(styled(title, Style.bold));
        }
    }

    private void model(OperationResult result) {
        if (result.model() != null) {
            RuleReader.ofModel(result.model()).forEach(rule -> detail(RuleText.of(rule), Style.reset));
        }
        result.models().forEach(model -> detail(ProvidedType.TYPE.identifierText(model), Style.reset));
    }

    private void message(HandlerErrorCode code, String message) {
        if (message != null) {
            String text = code == null ? message : code + ": " + message;
            LINE.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .forEach(line -> detail(line, code == null ? Style.faint : Style.reset));
        }
    }

    private void detail(String text, Style style) {
        out.println(" ".repeat(10) + (style == Style.reset ? text : styled(text, style)));
    }

    private String styled(String text, Style style) {
        return ansi.apply(text, List.of(style)).toString();
    }
}
