package software.amazon.ecr.replicationconfiguration.local.template;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a template is resolved with, as CloudFormation takes it from the caller of a stack operation.
 *
 * @param accountId     the 12 digits of the account, the value of {@code AWS::AccountId}
 * @param region        the Region, the value of {@code AWS::Region}
 * @param parameters    values by parameter name; lists as text with commas. They override the defaults
 * @param resourceTypes the types whose resources are to be created
 */
public record ResolutionContext(
        String accountId, String region, Map<String, String> parameters, Set<String> resourceTypes) {
    public ResolutionContext {
        if (!accountId.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("An account id has 12 digits, not '" + accountId + "'");
        }
        if (!region.matches("[0-9a-z-]{2,25}")) {
            throw new IllegalArgumentException("'" + region + "' is not the name of a Region, such as eu-west-1");
        }
        parameters = Map.copyOf(parameters);
        resourceTypes = Set.copyOf(resourceTypes);
    }

    /** The types, as a message names them. */
    String shownTypes() {
        return resourceTypes.stream().sorted().collect(Collectors.joining(" or "));
    }
}
