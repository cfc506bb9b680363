package software.amazon.ecr.replicationconfiguration;

import lombok.Data;

/**
 * What one invocation of an operation leaves for the next. It is plain data, whoever wrote it: it holds neither model
 * nor credentials nor the name of a class.
 */
@Data
public class CallbackContext {
    /** What became of the write; null means that none was sent. */
    private WriteState write;

    /** How often the operation has waited, for a read to show the write or for a fault to pass. */
    private int waits;

    /** What an operation knows of its write. */
    public enum WriteState {
        /** It was sent, and no answer came: the registry may hold it. */
        UNANSWERED,
        /** Amazon ECR took it; a read may not show it yet. */
        ANSWERED
    }

    /** Whether the registry may hold what this operation wrote. */
    public boolean mayHaveWritten() {
        return write != null;
    }
}
