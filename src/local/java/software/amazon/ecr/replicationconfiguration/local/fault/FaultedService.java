package software.amazon.ecr.replicationconfiguration.local.fault;

import java.util.Objects;
import java.util.function.Function;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.JsonController;

/**
 * The service that meets the faults, and what the faults have to know of it: it holds a state for each owner, which one
 * of its operations shows and another one replaces.
 *
 * @param calls answers calls as they should be answered
 * @param read the name of the operation that shows the state
 * @param write the name of the operation that replaces the state
 * @param latest answers reads with the latest state, even if those of {@code calls} lag
 * @param owner tells by its equality whose state a caller means
 * @param secondWrite the body with which the second writer writes
 */
public record FaultedService(
        JsonController calls,
        String read,
        String write,
        JsonController latest,
        Function<CredentialScope, ?> owner,
        byte[] secondWrite) {
    public FaultedService {
        Objects.requireNonNull(calls, "calls");
        Objects.requireNonNull(read, "read");
        Objects.requireNonNull(write, "write");
        Objects.requireNonNull(latest, "latest");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(secondWrite, "secondWrite");
    }
}
