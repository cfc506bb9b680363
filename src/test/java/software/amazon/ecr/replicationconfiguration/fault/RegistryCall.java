package software.amazon.ecr.replicationconfiguration.fault;

import java.time.Duration;
import java.util.List;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;

/** The calls to the registry that an operation makes, by what they are for. */
enum RegistryCall {
    READ(Scenario.DESCRIBE, 0),
    CHECK(Scenario.DESCRIBE, 0),
    WRITE(Scenario.PUT, 0),
    READ_BACK(Scenario.DESCRIBE, 1);

    private static final Duration SHORT_OUTAGE = Duration.ofMillis(150);

    private final String operation;
    private final int after;

    RegistryCall(String operation, int after) {
        this.operation = operation;
        this.after = after;
    }

    static List<RegistryCall> of(Action action) {
        return switch (action) {
            case READ, LIST -> List.of(READ);
            case CREATE, UPDATE, DELETE -> List.of(CHECK, WRITE, READ_BACK);
        };
    }

    /** A fault that this call alone meets. */
    PlannedFault meetsOnce(Fault fault) {
        return meets(1, fault);
    }

    /** A fault that this call and all later ones of its operation meet. */
    PlannedFault meetsFromThenOn(Fault fault) {
        return meets(Integer.MAX_VALUE, fault);
    }

    private PlannedFault meets(int calls, Fault fault) {
        PlannedFault planned = PlannedFault.next(calls, operation, fault).after(after);
        return fault == Fault.CONNECTION_REFUSED ? planned.lasting(SHORT_OUTAGE) : planned;
    }

    @Override
    public String toString() {
        return name().toLowerCase().replace('_', ' ');
    }
}
