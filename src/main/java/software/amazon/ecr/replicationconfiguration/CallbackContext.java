package software.amazon.ecr.replicationconfiguration;

import java.util.function.Function;
import lombok.EqualsAndHashCode;
import lombok.Getter;
import lombok.Setter;
import lombok.ToString;
import software.amazon.cloudformation.proxy.StdCallbackContext;

/**
 * What one invocation of an operation leaves for the next: that the write was made (the kit's call chain remembers
 * that), that a write was sent whose outcome is not known, and how often the operation has waited. It holds no model
 * and no credentials.
 */
@Getter
@Setter
@ToString
@EqualsAndHashCode(callSuper = true)
public class CallbackContext extends StdCallbackContext {
    /** True from the moment a write is sent until the registry refuses it: the registry may hold what was sent. */
    private boolean writeSent;

    /** How often the operation has waited, for a read to show the write or for a fault to pass. */
    private int waits;

    /**
     * Computes the request anew instead of remembering it as the kit does: it follows from the model, and a large one
     * would make the context as large as the model.
     */
    @Override
    public <M, R> Function<M, R> request(String callGraph, Function<M, R> maker) {
        return maker;
    }
}
