package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.arrival.Arrival;
import software.amazon.ecr.replicationconfiguration.local.explain.arrival.PolicyCheck;

/** The policy checks that end alike, as one finding for each destination. */
final class PolicyFindings {
    private PolicyFindings() {}

    /** @param format of a message: the destination, its repositories, what the statements say to one of them */
    static Stream<String> messages(Subject subject, Arrival arrival, String format) {
        Map<AccountRegion, List<PolicyCheck>> byDestination = PolicyCheck.all(subject).stream()
                .filter(check -> check.arrival() == arrival)
                .collect(Collectors.groupingBy(PolicyCheck::destination, LinkedHashMap::new, Collectors.toList()));
        return byDestination.entrySet().stream().map(entry -> {
            List<PolicyCheck> checks = entry.getValue();
            return format.formatted(
                    subject.name(entry.getKey()),
                    Words.list(checks.stream().map(PolicyCheck::repository).toList()),
                    checks.get(0).reason());
        });
    }
}
