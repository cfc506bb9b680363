package software.amazon.ecr.replicationconfiguration.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.fault.FaultMatrix.End;
import software.amazon.ecr.replicationconfiguration.fault.FaultMatrix.Row;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;

/** {@code guide/fault-matrix.md}: a line for each fault and call; actions that end alike share it. */
final class FaultMatrixDocument {
    private static final String HEAD = """
        # Fault matrix

        What each action does when one of its calls to Amazon ECR meets a fault, as the tests saw it on the embedded \
        registry. This page is generated; after a change that is meant:

            mvn test -Dtest=FaultMatrixTest -Ddocs.update=true

        CREATE, UPDATE and DELETE look at the registry (*check*), put the rules (*write*), and look again (*read \
        back*); READ and LIST look once (*read*). *Once*: that one call meets the fault. *From then on*: that call and \
        all later ones of its operation do, for longer than the operation waits. The SDK's own retries of a read are \
        switched off here; in Lambda, most faults that hit a read once never reach the handler. A failure that is \
        *repeated* is one after which CloudFormation begins again from the first request; the column says how that ends \
        once the fault has passed.

        *The registry in the end*: what it holds, after *from then on*.

        | fault | call | action | once | from then on | repeated | the registry in the end |
        | --- | --- | --- | --- | --- | --- | --- |
        """;

    private FaultMatrixDocument() {}

    static String of(List<Row> rows) {
        Map<Line, List<Action>> lines = new LinkedHashMap<>();
        for (Row row : rows.stream().sorted(FaultMatrixDocument::inOrder).toList()) {
            lines.computeIfAbsent(line(row), any -> new ArrayList<>()).add(row.action());
        }
        return lines.entrySet().stream()
                .map(line -> line.getKey().text(line.getValue()))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    private static int inOrder(Row some, Row other) {
        int byFault = some.fault().compareTo(other.fault());
        int byCall = some.call().compareTo(other.call());
        return byFault != 0 ? byFault : byCall != 0 ? byCall : some.action().compareTo(other.action());
    }

    private static Line line(Row row) {
        return new Line(
                row.fault().toString(),
                row.call().toString(),
                end(row.once()),
                end(row.always()),
                row.always().succeeded() ? "" : row.repeated() == null ? "no" : "yes: " + end(row.repeated()),
                registry(row.action(), row.always().rules()));
    }

    private static String end(End end) {
        return end.succeeded() ? "SUCCESS" : end.code().toString();
    }

    private static String registry(Action action, List<EcrRule> rules) {
        if (rules.equals(Scenario.rulesAsAsked(action))) {
            return rules.equals(Scenario.rulesBefore(action)) ? "as before" : "as asked";
        }
        return rules.equals(Scenario.rulesBefore(action)) ? "as before" : "the second writer's rules";
    }

    private record Line(String fault, String call, String once, String always, String retriable, String registry) {
        String text(List<Action> actions) {
            return Stream.of(
                            fault,
                            call,
                            actions.stream().map(Action::name).collect(Collectors.joining(", ")),
                            once,
                            always,
                            retriable,
                            registry)
                    .collect(Collectors.joining(" | ", "| ", " |"));
        }
    }
}
