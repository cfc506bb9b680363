package software.amazon.ecr.replicationconfiguration.local.ecr;

/**
 * How much a registry takes.
 *
 * @param rules rules in a configuration
 * @param uniqueDestinations different destinations across all of its rules
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html">
 *     Amazon ECR service quotas</a>
 */
public record Quotas(int rules, int uniqueDestinations) {
    /** The newest service model's 25 rules (the quota page still says 10) and the quota page's 25 destinations. */
    public static final Quotas DEFAULT = new Quotas(25, 25);

    public Quotas {
        if (rules < 0 || uniqueDestinations < 0) {
            throw new IllegalArgumentException(
                    "quotas cannot be negative: rules " + rules + ", unique destinations " + uniqueDestinations);
        }
    }
}
