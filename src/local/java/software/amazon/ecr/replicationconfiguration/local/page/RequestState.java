package software.amazon.ecr.replicationconfiguration.local.page;

/**
 * A request as the page lists it. While one is in progress it is told again, with the same number, whenever it changes.
 *
 * @param number in the order of arrival
 * @param time when it arrived, ISO 8601 in UTC
 * @param operation such as {@code CreateResource}
 * @param client who sent it, as far as it said
 * @param status SUCCESS, FAILED, PENDING, IN_PROGRESS, CANCEL_IN_PROGRESS or CANCEL_COMPLETE
 * @param durationMs milliseconds from its arrival to its end, or until now
 * @param message what the client was told beside the result; may be empty
 */
public record RequestState(
        long number,
        String time,
        String operation,
        String client,
        String status,
        long durationMs,
        String message) {}
