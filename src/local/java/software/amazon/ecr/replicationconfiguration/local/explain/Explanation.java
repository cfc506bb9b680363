package software.amazon.ecr.replicationconfiguration.local.explain;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.explain.finding.Finding;
import software.amazon.ecr.replicationconfiguration.local.explain.finding.Findings;
import software.amazon.ecr.replicationconfiguration.local.explain.finding.Severity;
import software.amazon.ecr.replicationconfiguration.local.explain.match.RepositoryRoutes;
import software.amazon.ecr.replicationconfiguration.local.explain.requirement.Requirement;

/**
 * Where images go, and what keeps them from arriving.
 *
 * @param repositories the known repositories, those that nothing replicates too
 * @param requirements what the policies of other accounts have to say
 * @param findings what else to know, errors first
 */
public record Explanation(
        Subject subject, List<RepositoryRoutes> repositories, List<Requirement> requirements, List<Finding> findings) {
    public Explanation {
        repositories = List.copyOf(repositories);
        requirements = List.copyOf(requirements);
        findings = List.copyOf(findings);
    }

    public static Explanation of(Subject subject) {
        return new Explanation(subject, subject.routes(), Requirement.of(subject), Findings.of(subject));
    }

    /** Returns whether nothing is found that keeps images from arriving. */
    public boolean isWell() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
