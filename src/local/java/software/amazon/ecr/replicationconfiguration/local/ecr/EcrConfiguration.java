package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.List;

/**
 * A registry's replication configuration, as operations take and give it.
 *
 * @param rules the rules, in the order in which they were put; none if replication is off
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ReplicationConfiguration.html">
 *     ReplicationConfiguration</a>
 */
public record EcrConfiguration(List<EcrRule> rules) {
    public EcrConfiguration {
        rules = List.copyOf(rules);
    }
}
