package software.amazon.ecr.replicationconfiguration;

/** Names the resource type schema that the wrapper validates requests against. */
class Configuration extends BaseConfiguration {
    Configuration() {
        super("aws-ecr-replicationconfiguration.json");
    }
}
