package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;

import software.amazon.cloudformation.proxy.HandlerErrorCode;

/** A patch that cannot be applied to the state that there is. The message names the operation and the path. */
public final class PatchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HandlerErrorCode code;

    PatchFailure(HandlerErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public HandlerErrorCode code() {
        return code;
    }
}
