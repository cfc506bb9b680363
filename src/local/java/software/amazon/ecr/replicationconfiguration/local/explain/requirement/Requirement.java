package software.amazon.ecr.replicationconfiguration.local.explain.requirement;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryRequest;

/**
 * What the registry policy of another account has to say before images arrive there.
 *
 * @param statement a statement of that policy, with the narrowest resource that the filters allow
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry-permissions-create-replication.html">
 *     Granting registry permissions for cross account replication in Amazon ECR</a>
 */
public record Requirement(AccountRegion destination, ObjectNode statement) {

    /** Returns what each destination of another account requires, sorted by Region and account. */
    public static List<Requirement> of(Subject subject) {
        return subject.destinations().stream()
                .filter(subject::needsPolicy)
                .map(destination -> new Requirement(destination, statement(subject, destination)))
                .toList();
    }

    private static ObjectNode statement(Subject subject, AccountRegion destination) {
        String account = subject.registry().accountId();
        ObjectNode statement = JsonNodeFactory.instance.objectNode();
        statement.put("Sid", "ReplicationFrom" + account);
        statement.put("Effect", "Allow");
        statement.putObject("Principal").put("AWS", "arn:%s:iam::%s:root".formatted(destination.partition(), account));
        statement.putArray("Action").add(RegistryRequest.CREATE_REPOSITORY).add(RegistryRequest.REPLICATE_IMAGE);
        subject.prefixes(destination)
                .forEach(prefix -> statement.withArray("Resource").add(RegistryRequest.arn(destination, prefix) + "*"));
        return statement;
    }
}
