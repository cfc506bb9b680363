package software.amazon.ecr.replicationconfiguration;

import software.amazon.cloudformation.proxy.HandlerErrorCode;

/** A failure that the provider itself finds, as opposed to one that Amazon ECR reports. */
final class HandlerFailure extends RuntimeException {
    private final HandlerErrorCode code;

    HandlerFailure(HandlerErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    HandlerErrorCode code() {
        return code;
    }
}
