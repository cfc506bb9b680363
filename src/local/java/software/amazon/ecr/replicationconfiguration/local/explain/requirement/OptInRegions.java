package software.amazon.ecr.replicationconfiguration.local.explain.requirement;

import java.util.Set;
import software.amazon.awssdk.regions.Region;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/** The Regions that each account has to enable before it can use them. */
public final class OptInRegions {
    /**
     * The Regions from before 20 March 2019, which are always enabled; all later ones of the partition {@code aws} are
     * opt-in Regions. So this list is complete for good. Read on 25 November 2026.
     *
     * @see <a href="https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html">
     *     Enable or disable AWS Regions in your account</a>
     */
    private static final Set<String> ALWAYS_ENABLED = Set.of(
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-south-1",
            "ap-southeast-1",
            "ap-southeast-2",
            "ca-central-1",
            "eu-central-1",
            "eu-north-1",
            "eu-west-1",
            "eu-west-2",
            "eu-west-3",
            "sa-east-1",
            "us-east-1",
            "us-east-2",
            "us-west-1",
            "us-west-2");

    private OptInRegions() {}

    public static boolean contain(AccountRegion registry) {
        return registry.partition().equals("aws")
                && Region.regions().contains(Region.of(registry.region()))
                && !ALWAYS_ENABLED.contains(registry.region());
    }
}
