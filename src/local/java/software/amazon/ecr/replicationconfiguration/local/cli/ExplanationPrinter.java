package software.amazon.ecr.replicationconfiguration.local.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.CommandSpec;
import software.amazon.ecr.replicationconfiguration.local.explain.Explanation;
import software.amazon.ecr.replicationconfiguration.local.explain.finding.Severity;
import software.amazon.ecr.replicationconfiguration.local.explain.live.ImageStatus;
import software.amazon.ecr.replicationconfiguration.local.explain.report.ExplanationJson;
import software.amazon.ecr.replicationconfiguration.local.explain.report.ExplanationText;
import software.amazon.ecr.replicationconfiguration.local.explain.report.StatusReport;

/** Prints an explanation where a command prints: as text that fits the terminal, or as one JSON object. */
final class ExplanationPrinter {
    private final CommandSpec spec;

    ExplanationPrinter(CommandSpec spec) {
        this.spec = spec;
    }

    /** @param statuses whether images arrived, or empty if that was not asked for */
    void print(Explanation explanation, Optional<List<ImageStatus>> statuses) {
        PrintWriter out = spec.commandLine().getOut();
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        int width = spec.usageMessage().autoWidth(true).width();
        new ExplanationText(
                        out,
                        width,
                        (severity, text) ->
                                ansi.apply(text, List.of(colour(severity))).toString())
                .print(explanation);
        statuses.ifPresent(asked -> {
            out.println();
            StatusReport.lines(explanation.subject(), asked, width).forEach(out::println);
        });
    }

    /** @param statuses whether images arrived, or empty if that was not asked for */
    void printJson(Explanation explanation, Optional<List<ImageStatus>> statuses) {
        ObjectNode object = ExplanationJson.of(explanation);
        statuses.ifPresent(asked -> object.set("statuses", StatusReport.json(asked)));
        spec.commandLine().getOut().println(object.toPrettyString());
    }

    private static Style colour(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.fg_red;
            case WARNING -> Style.fg_yellow;
            case NOTE -> Style.faint;
        };
    }
}
