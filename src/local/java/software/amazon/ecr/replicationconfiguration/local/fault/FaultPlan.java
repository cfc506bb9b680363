package software.amazon.ecr.replicationconfiguration.local.fault;

import java.util.List;

/**
 * Which calls meet which faults. A call meets the first of the faults that concerns its operation and is not used up.
 *
 * @param seed makes the faults that come with a probability come at the same calls in each run
 */
public record FaultPlan(long seed, List<PlannedFault> faults) {
    public static final FaultPlan NONE = new FaultPlan(0, List.of());

    public FaultPlan {
        faults = List.copyOf(faults);
    }

    /** A plan that leaves nothing to chance. */
    public static FaultPlan of(PlannedFault... faults) {
        return new FaultPlan(0, List.of(faults));
    }
}
