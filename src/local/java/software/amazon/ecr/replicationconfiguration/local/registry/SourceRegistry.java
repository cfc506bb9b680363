package software.amazon.ecr.replicationconfiguration.local.registry;

import java.util.regex.Pattern;

/**
 * Names one private registry: each account has one in each Region.
 *
 * @param accountId twelve digits, which ECR also calls the registry id
 * @param region such as {@code eu-west-1}
 */
public record SourceRegistry(String accountId, String region) {
    private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[0-9a-z-]{2,25}");

    public SourceRegistry {
        if (!isAccountId(accountId)) {
            throw new IllegalArgumentException("account '" + accountId + "' is not twelve digits");
        }
        if (!isRegion(region)) {
            throw new IllegalArgumentException("'" + region + "' is not a Region's name");
        }
    }

    static boolean isAccountId(String text) {
        return text.length() == 12 && ACCOUNT_ID.matcher(text).matches();
    }

    static boolean isRegion(String text) {
        return text.length() <= 25 && REGION.matcher(text).matches();
    }

    boolean is(Destination destination) {
        return accountId.equals(destination.registryId()) && region.equals(destination.region());
    }
}
