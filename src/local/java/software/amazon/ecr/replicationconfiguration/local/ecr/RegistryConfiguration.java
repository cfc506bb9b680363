package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.Objects;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;

/**
 * How an embedded registry is to be. Start from {@link #DEFAULT}.
 *
 * @param accountId the account of callers whose access key id is not itself an account id; twelve digits
 * @param readDelay how many reads after a write still show the state before that write
 * @param quotas how much a registry takes
 * @param faults what goes wrong
 */
public record RegistryConfiguration(String accountId, int readDelay, Quotas quotas, FaultPlan faults) {
    /** Account 123456789012, reads that do not lag, ECR's quotas, and no faults. */
    public static final RegistryConfiguration DEFAULT =
            new RegistryConfiguration("123456789012", 0, Quotas.DEFAULT, FaultPlan.NONE);

    public RegistryConfiguration {
        if (!AccountRegion.isAccountId(accountId)) {
            throw new IllegalArgumentException("account '" + accountId + "' is not twelve digits");
        }
        if (readDelay < 0) {
            throw new IllegalArgumentException("read delay " + readDelay + " is negative");
        }
        Objects.requireNonNull(quotas, "quotas");
        Objects.requireNonNull(faults, "faults");
    }

    public RegistryConfiguration withAccountId(String other) {
        return new RegistryConfiguration(other, readDelay, quotas, faults);
    }

    public RegistryConfiguration withReadDelay(int other) {
        return new RegistryConfiguration(accountId, other, quotas, faults);
    }

    public RegistryConfiguration withQuotas(Quotas other) {
        return new RegistryConfiguration(accountId, readDelay, other, faults);
    }

    public RegistryConfiguration withFaults(FaultPlan other) {
        return new RegistryConfiguration(accountId, readDelay, quotas, other);
    }
}
