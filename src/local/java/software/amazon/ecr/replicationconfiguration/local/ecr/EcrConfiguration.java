package software.amazon.ecr.replicationconfiguration.local.ecr;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/**
 * A registry's replication configuration, as operations take and give it.
 *
 * @param rules the rules, in the order in which they were put; none if replication is off
 * @param verbatim the configuration as it was put, with the members that this registry does not know; null if it does
 *     not keep them
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ReplicationConfiguration.html">
 *     ReplicationConfiguration</a>
 */
public record EcrConfiguration(List<EcrRule> rules, JsonNode verbatim) {
    static final EcrConfiguration NONE = new EcrConfiguration(List.of());

    public EcrConfiguration {
        rules = List.copyOf(rules);
    }

    public EcrConfiguration(List<EcrRule> rules) {
        this(rules, null);
    }

    /** What DescribeRegistry and PutReplicationConfiguration answer with. */
    @com.fasterxml.jackson.annotation.JsonValue
    Object shown() {
        return verbatim == null ? Map.of("rules", rules) : verbatim;
    }

    /**
     * Reads the input of PutReplicationConfiguration. How many rules there may be is a quota, which
     * {@link RegistryService} checks.
     *
     * @param keepUnknownMembers whether to keep the members that the service model does not have
     * @throws software.amazon.ecr.replicationconfiguration.local.http.AwsError {@code SerializationException},
     *     {@code InvalidParameterException}
     */
    static EcrConfiguration read(JsonValue configuration, boolean keepUnknownMembers) {
        List<EcrRule> rules = Bounds.required(configuration, "rules").items().stream()
                .map(EcrRule::read)
                .toList();
        return new EcrConfiguration(rules, keepUnknownMembers ? configuration.verbatim() : null);
    }
}
