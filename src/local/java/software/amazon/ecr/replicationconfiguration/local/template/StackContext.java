package software.amazon.ecr.replicationconfiguration.local.template;

import java.util.Map;
import java.util.Objects;

/**
 * The stack that a template is resolved for.
 *
 * @param accountId  the account, the value of {@code AWS::AccountId}
 * @param region     the Region, the value of {@code AWS::Region}
 * @param stackName  the value of {@code AWS::StackName}
 * @param stackId    the value of {@code AWS::StackId}
 * @param parameters values by parameter name; lists as text with commas. They override the defaults
 */
public record StackContext(
        String accountId, String region, String stackName, String stackId, Map<String, String> parameters) {
    public StackContext {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(stackName, "stackName");
        Objects.requireNonNull(stackId, "stackId");
        parameters = Map.copyOf(parameters);
    }
}
