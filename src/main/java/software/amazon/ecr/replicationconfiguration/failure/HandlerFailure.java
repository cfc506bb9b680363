package software.amazon.ecr.replicationconfiguration.failure;

import software.amazon.cloudformation.proxy.HandlerErrorCode;

/** A failure that the provider itself finds, as opposed to one that Amazon ECR reports. */
public final class HandlerFailure extends RuntimeException {
    private final HandlerErrorCode code;

    public HandlerFailure(HandlerErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    public HandlerErrorCode code() {
        return code;
    }
}
