package software.amazon.ecr.replicationconfiguration.local.http;

import java.util.Map;
import java.util.Objects;

/**
 * A failure that a service answers a call with. {@link JsonProtocol#error} is the one place that renders it.
 *
 * <p>It is an expected outcome rather than a defect, so it carries no stack trace.
 */
public final class AwsError extends RuntimeException {
    private final int status;
    private final String code;

    /**
     * @param status HTTP status, 400 to 599; the AWS JSON protocols answer nearly every client error with 400
     * @param code the error code that SDKs turn into an exception type, such as {@code ValidationException}; a service
     *     may put a namespace and {@code #} before it
     * @param text what a person reads: the value at fault and the remedy
     */
    public AwsError(int status, String code, String text) {
        super(Objects.requireNonNull(text, "text"), null, false, false);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status " + status + " is not an error");
        }
        this.status = status;
        this.code = Objects.requireNonNull(code, "code");
    }

    /** A body that is not the JSON that the operation takes: malformed, or a value of the wrong JSON type. */
    public static AwsError serialization(String text) {
        return new AwsError(400, "SerializationException", text);
    }

    public static AwsError unknownOperation(String text) {
        return new AwsError(400, "UnknownOperationException", text);
    }

    /** What the services of the AWS Query protocol call a request that cannot be carried out as it is. */
    public static AwsError validationError(String text) {
        return new AwsError(400, "ValidationError", text);
    }

    public static AwsError methodNotAllowed(String text) {
        return new AwsError(405, "MethodNotAllowedException", text);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The code without the namespace that some services put before it. */
    public String shortCode() {
        return code.substring(code.indexOf('#') + 1);
    }

    /** Headers that belong to the status, whatever the protocol. */
    public Map<String, String> headers() {
        return switch (status) {
            case 405 -> Map.of("Allow", "POST");
            case 408 -> Map.of("Connection", "close");
            default -> Map.of();
        };
    }
}
