package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.time.Instant;

/** What the last drift detection found of a stack as a whole; no time before the first. */
public record StackDrift(DriftStatus stackDriftStatus, Instant lastCheckTimestamp) {}
