package software.amazon.ecr.replicationconfiguration.local.history;

/** What a client speaks. */
public enum FrontEnd {
    CLOUD_CONTROL,
    LAMBDA
}
