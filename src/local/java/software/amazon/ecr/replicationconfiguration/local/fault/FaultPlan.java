package software.amazon.ecr.replicationconfiguration.local.fault;

import java.util.List;

/**
 * Which calls meet which faults, and whether the service has members that its clients do not know yet. A call meets the first of the faults that concerns its operation and is not used up.
 *
 * @param keepUnknownMembers whether the service keeps and shows the members of a put that are none of its model
 * @param seed makes the faults that come with a probability come at the same calls in each run
 */
public record FaultPlan(boolean keepUnknownMembers, long seed, List<PlannedFault> faults) {
    public static final FaultPlan NONE = new FaultPlan(false, 0, List.of());

    public FaultPlan {
        faults = List.copyOf(faults);
    }

    /** The same faults, of a service that keeps unknown members. */
    public FaultPlan keepingUnknownMembers() {
        return new FaultPlan(true, seed, faults);
    }

    /** A plan that leaves nothing to chance. */
    public static FaultPlan of(PlannedFault... faults) {
        return new FaultPlan(false, 0, List.of(faults));
    }
}
