package software.amazon.ecr.replicationconfiguration.local.http;

/**
 * Answers calls of one service.
 *
 * <p>Each call passes through {@link #handle}, so what watches, delays or spoils calls is a controller too, in front of
 * the one that answers: {@link CallLog} is the example.
 */
@FunctionalInterface
public interface JsonController {
    /**
     * Called by many threads at once.
     *
     * @throws AwsError what the call fails with
     */
    HttpAnswer handle(JsonCall call);
}
