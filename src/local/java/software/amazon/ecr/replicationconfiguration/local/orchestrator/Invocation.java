package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import java.time.Duration;
import java.util.Optional;

/**
 * One invocation of a handler, after it has answered.
 *
 * @param number   counts from 1 within an operation
 * @param event    what the handler answered, or the failure that stands for a crash or a broken contract
 * @param duration how long the handler took
 * @param next     after which delay the handler is invoked again; empty if this was the last invocation
 */
public record Invocation(int number, HandlerResponse event, Duration duration, Optional<Duration> next) {}
