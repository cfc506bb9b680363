package software.amazon.ecr.replicationconfiguration.local.ecr;

import java.util.Objects;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;

/**
 * How an embedded registry is to be. Start from {@link #DEFAULT}.
 *
 * @param accountId the account of callers whose access key id is not itself an account id; twelve digits
 * @param port the port to listen on, or 0 for any that is free
 * @param readDelay how many reads after a write still show the state before that write
 * @param quotas how much a registry takes
 * @param limits how much of the server one client may take
 * @param faults what goes wrong
 */
public record RegistryConfiguration(
        String accountId, int port, int readDelay, Quotas quotas, RequestLimits limits, FaultPlan faults) {
    /** Account 123456789012, any free port, reads that do not lag, ECR's quotas, and no faults. */
    public static final RegistryConfiguration DEFAULT =
            new RegistryConfiguration("123456789012", 0, 0, Quotas.DEFAULT, RequestLimits.DEFAULT, FaultPlan.NONE);

    public RegistryConfiguration {
        if (!AccountRegion.isAccountId(accountId)) {
            throw new IllegalArgumentException("account '" + accountId + "' is not twelve digits");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is not within 0 and 65535");
        }
        if (readDelay < 0) {
            throw new IllegalArgumentException("read delay " + readDelay + " is negative");
        }
        Objects.requireNonNull(quotas, "quotas");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(faults, "faults");
    }

    public RegistryConfiguration withAccountId(String other) {
        return new RegistryConfiguration(other, port, readDelay, quotas, limits, faults);
    }

    public RegistryConfiguration withPort(int other) {
        return new RegistryConfiguration(accountId, other, readDelay, quotas, limits, faults);
    }

    public RegistryConfiguration withReadDelay(int other) {
        return new RegistryConfiguration(accountId, port, other, quotas, limits, faults);
    }

    public RegistryConfiguration withQuotas(Quotas other) {
        return new RegistryConfiguration(accountId, port, readDelay, other, limits, faults);
    }

    public RegistryConfiguration withLimits(RequestLimits other) {
        return new RegistryConfiguration(accountId, port, readDelay, quotas, other, faults);
    }

    public RegistryConfiguration withFaults(FaultPlan other) {
        return new RegistryConfiguration(accountId, port, readDelay, quotas, limits, other);
    }
}
