package software.amazon.ecr.replicationconfiguration.local.page;

/**
 * A request as the page lists it. While one is in progress it is told again, with the same number, whenever it changes.
 *
 * @param number in the order of arrival
 * @param time when it arrived, ISO 8601 in UTC
 * @param operation CREATE, READ, UPDATE, DELETE or LIST
 * @param registry whose and where the registry is, such as {@code 123456789012 in eu-west-1}
 * @param client what the client speaks, such as {@code Cloud Control API}
 * @param status SUCCESS, FAILED, PENDING, IN_PROGRESS, CANCEL_IN_PROGRESS or CANCEL_COMPLETE
 * @param durationMs milliseconds from its arrival to its end; null while it goes on
 * @param message what the client was told beside the result, an error code first; may be empty
 */
public record RequestState(
        long number,
        String time,
        String operation,
        String registry,
        String client,
        String status,
        Long durationMs,
        String message) {}
