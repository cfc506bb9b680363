package software.amazon.ecr.replicationconfiguration.benchmark;

/** In the order in which each leaves the registry as the next one needs it. */
enum MeasuredOperation {
    CREATE,
    READ,
    UPDATE,
    DELETE;

    /** The Region of all destinations. That of UPDATE is another, so that there is something to change. */
    String destination() {
        return this == UPDATE ? "us-west-1" : "us-west-2";
    }
}
