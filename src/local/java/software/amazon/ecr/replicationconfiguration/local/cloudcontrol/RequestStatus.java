package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

/**
 * How far a resource request has come.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudcontrolapi/latest/APIReference/API_ProgressEvent.html">ProgressEvent</a>
 */
enum RequestStatus {
    PENDING,
    IN_PROGRESS,
    SUCCESS,
    FAILED,
    CANCEL_IN_PROGRESS,
    CANCEL_COMPLETE;

    boolean isFinal() {
        return this == SUCCESS || this == FAILED || this == CANCEL_COMPLETE;
    }

    boolean isCancellable() {
        return this == PENDING || this == IN_PROGRESS;
    }
}
