package software.amazon.ecr.replicationconfiguration.local.account;

import java.util.regex.Pattern;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;

/**
 * An account in a Region, each of which has one private registry.
 *
 * @param accountId twelve digits
 * @param region such as {@code eu-west-1}
 */
public record AccountRegion(String accountId, String region) {
    private static final Pattern ACCOUNT_ID = Pattern.compile("[0-9]{12}");
    private static final Pattern REGION = Pattern.compile("[0-9a-z-]{2,25}");

    public AccountRegion {
        if (!isAccountId(accountId)) {
            throw new IllegalArgumentException("account '" + accountId + "' is not twelve digits");
        }
        if (!isRegion(region)) {
            throw new IllegalArgumentException("'" + region + "' is not a Region's name");
        }
    }

    /**
     * What a caller means: the Region that the request was signed for, and of the account that the
     * access key id names if it is twelve digits, so that one server can play several accounts.
     *
     * @param accountId the account of all other access keys
     */
    public static AccountRegion of(CredentialScope scope, String accountId) {
        return new AccountRegion(isAccountId(scope.accessKeyId()) ? scope.accessKeyId() : accountId, scope.region());
    }

    /** Returns the partition of the Region, such as {@code aws}, {@code aws-cn} or {@code aws-us-gov}. */
    public String partition() {
        return PartitionMetadata.of(Region.of(region)).id();
    }

    public static boolean isAccountId(String text) {
        return text.length() == 12 && ACCOUNT_ID.matcher(text).matches();
    }

    public static boolean isRegion(String text) {
        return text.length() <= 25 && REGION.matcher(text).matches();
    }
}
