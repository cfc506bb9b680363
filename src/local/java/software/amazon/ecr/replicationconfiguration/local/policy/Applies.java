package software.amazon.ecr.replicationconfiguration.local.policy;

/** Whether a statement, or one element of it, applies to a request. */
public enum Applies {
    YES,
    NO,
    /** It depends on what is not known here. */
    UNDECIDED;

    Applies not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNDECIDED -> UNDECIDED;
        };
    }

    Applies or(Applies other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO ? other : this;
    }
}
