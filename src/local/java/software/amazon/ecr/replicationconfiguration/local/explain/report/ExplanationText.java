package software.amazon.ecr.replicationconfiguration.local.explain.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.Explanation;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.arrival.Arrival;
import software.amazon.ecr.replicationconfiguration.local.explain.arrival.PolicyCheck;
import software.amazon.ecr.replicationconfiguration.local.explain.finding.Finding;
import software.amazon.ecr.replicationconfiguration.local.explain.match.RepositoryRoutes;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Route;
import software.amazon.ecr.replicationconfiguration.local.explain.requirement.OptInRegions;
import software.amazon.ecr.replicationconfiguration.local.explain.requirement.RegistryPolicyTemplate;
import software.amazon.ecr.replicationconfiguration.local.explain.requirement.Requirement;

/** An explanation for a person. */
public final class ExplanationText {
    private static final String INDENT = "  ";

    private final PrintWriter out;
    private final int width;
    private final FindingStyle style;

    /** @param width of the terminal, in characters */
    public ExplanationText(PrintWriter out, int width, FindingStyle style) {
        this.out = out;
        this.width = width;
        this.style = style;
    }

    public void print(Explanation explanation) {
        Subject subject = explanation.subject();
        out.println("registry  " + subject.registry().accountId() + " in "
                + subject.registry().region());
        for (int rule = 1; rule <= subject.rules().size(); rule++) {
            paragraph(
                    "Rule " + rule + " ", RuleWords.of(subject, subject.rules().get(rule - 1)));
        }
        heading("What has to be there", !subject.destinations().isEmpty());
        subject.destinations().forEach(destination -> paragraph(INDENT, needs(subject, destination)));
        explanation.requirements().forEach(this::requirement);
        repositories(explanation);
        heading("Findings", !explanation.findings().isEmpty());
        explanation.findings().forEach(this::finding);
        out.flush();
    }

    private static String needs(Subject subject, AccountRegion destination) {
        boolean optIn = OptInRegions.contain(destination);
        String needs = subject.crossesPartitions(destination)
                ? "out of reach, in another partition."
                : subject.needsPolicy(destination)
                        ? "its registry policy has to allow what the statement below says"
                                + decided(subject, destination)
                                + (optIn ? ", and both accounts have to enable the Region." : ".")
                        : optIn ? "the Region has to be enabled." : "nothing, it is this account's.";
        return subject.name(destination) + ": " + needs;
    }

    private static String decided(Subject subject, AccountRegion destination) {
        List<PolicyCheck> checks = PolicyCheck.all(subject).stream()
                .filter(check -> check.destination().equals(destination))
                .toList();
        boolean allowed = checks.stream().allMatch(check -> check.arrival() == Arrival.ARRIVES);
        return checks.isEmpty() ? "" : allowed ? ", and it does" : ", and it does not for all (see the findings)";
    }

    private void requirement(Requirement requirement) {
        String place = requirement.destination().accountId() + " in "
                + requirement.destination().region();
        heading("Statement for the registry policy of " + place, true);
        requirement.statement().toPrettyString().lines().forEach(line -> out.println(INDENT + line));
        heading("The same as a template, if that registry has no policy yet", true);
        RegistryPolicyTemplate.of(requirement).lines().forEach(line -> out.println(INDENT + line));
    }

    private void repositories(Explanation explanation) {
        if (explanation.subject().repositories().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("REPOSITORY", "DESTINATION", "RULE", "DELETIONS", "ARRIVES");
        explanation.repositories().forEach(repository -> rows(explanation.subject(), repository, table));
        out.println();
        table.lines(width).forEach(out::println);
    }

    private static void rows(Subject subject, RepositoryRoutes repository, TextTable table) {
        if (repository.routes().isEmpty()) {
            table.add(repository.name(), "nowhere", "", "", "");
        }
        for (Route route : repository.routes()) {
            table.add(
                    repository.name(),
                    subject.name(route.destination()),
                    route.rules().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    route.deleteReplication() ? "too" : "",
                    PolicyCheck.arrival(subject, route.destination(), repository.name())
                            .text());
        }
    }

    private void finding(Finding finding) {
        String label = finding.severity().name().toLowerCase(Locale.ROOT);
        out.println(INDENT + style.apply(finding.severity(), label) + " " + finding.id());
        paragraph(INDENT + INDENT, finding.message());
    }

    private void heading(String text, boolean wanted) {
        if (wanted) {
            out.println();
            out.println(text);
        }
    }

    private void paragraph(String start, String text) {
        List<String> lines = Wrapped.lines(text, width - start.length());
        out.println(start + lines.get(0));
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(start.length()) + line));
    }
}
