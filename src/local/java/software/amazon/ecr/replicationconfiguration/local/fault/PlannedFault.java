package software.amazon.ecr.replicationconfiguration.local.fault;

import java.time.Duration;
import java.util.Objects;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;

/**
 * A fault and the calls that meet it.
 *
 * @param operation the name of the operation whose calls meet it, or {@link #ANY_OPERATION}
 * @param after how many of them pass first
 * @param calls how many of those that follow meet it; {@link Integer#MAX_VALUE} for all
 * @param probability from above 0 to 1: how likely each of them meets it
 * @param lasting how long it lasts, for the faults that do; {@link Duration#ZERO} for the others
 */
public record PlannedFault(Fault fault, String operation, int after, int calls, double probability, Duration lasting) {
    public static final String ANY_OPERATION = "*";

    public PlannedFault {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(operation, "operation");
        if (after < 0) {
            throw new IllegalArgumentException("after is " + after + ", cannot be negative");
        }
        if (calls < 1) {
            throw new IllegalArgumentException("calls is " + calls + ", must be at least 1");
        }
        if (!(probability > 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability is " + probability + ", must be above 0 and at most 1");
        }
        if (lasting.isNegative()) {
            throw new IllegalArgumentException("lasting is " + lasting.toMillis() + " ms, cannot be negative");
        }
    }

    /** The next calls of an operation meet the fault. */
    public static PlannedFault next(int calls, String operation, Fault fault) {
        return new PlannedFault(fault, operation, 0, calls, 1, fault.lasting());
    }

    /** Every call of an operation meets the fault. */
    public static PlannedFault always(String operation, Fault fault) {
        return next(Integer.MAX_VALUE, operation, fault);
    }

    /** Each call of an operation meets the fault with a probability. */
    public static PlannedFault sometimes(double probability, String operation, Fault fault) {
        return new PlannedFault(fault, operation, 0, Integer.MAX_VALUE, probability, fault.lasting());
    }

    public PlannedFault after(int other) {
        return new PlannedFault(fault, operation, other, calls, probability, lasting);
    }

    public PlannedFault lasting(Duration other) {
        return new PlannedFault(fault, operation, after, calls, probability, other);
    }

    HttpAnswer answer(FaultedCall call) {
        return fault.answer(call, lasting);
    }

    boolean concerns(String called) {
        return operation.equals(ANY_OPERATION) || operation.equals(called);
    }
}
