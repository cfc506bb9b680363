package software.amazon.ecr.replicationconfiguration.benchmark;

/** In the order in which each leaves the registry as the next one needs it. */
enum MeasuredOperation {
    CREATE,
    READ,
    UPDATE,
    DELETE
}
