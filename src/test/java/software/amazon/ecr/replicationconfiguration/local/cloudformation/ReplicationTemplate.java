package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import software.amazon.ecr.replicationconfiguration.Configuration;
import software.amazon.ecr.replicationconfiguration.local.server.ServerClients;

/** Templates with replication configurations. */
public final class ReplicationTemplate {
    /** The schema of the type. */
    public static final JsonNode SCHEMA =
            Things.json(new Configuration().resourceSchemaJSONObject().toString());

    private ReplicationTemplate() {}

    public static String template(String... resources) {
        return "Resources:\n" + String.join("", resources);
    }

    /**
     * Returns a replication configuration with one rule.
     *
     * @param region     of the destination, or a function
     * @param attributes of the resource, such as {@code DeletionPolicy: Retain}
     */
    public static String ruleTo(String region, String logicalId, String... attributes) {
        String more = attributes.length == 0 ? "" : ", " + String.join(", ", attributes);
        return """
          %s: {Type: '%s', Properties: {ReplicationConfiguration: {Rules: [
            {Destinations: [{Region: %s, RegistryId: '%s'}]}]}}%s}
        """.formatted(logicalId, ServerClients.TYPE, region, ServerClients.ACCOUNT, more);
    }
}
