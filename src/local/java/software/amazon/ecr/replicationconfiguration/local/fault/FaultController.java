package software.amazon.ecr.replicationconfiguration.local.fault;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.JsonCall;
import software.amazon.ecr.replicationconfiguration.local.http.JsonController;

/** Lets calls of a registry fail as a plan says; all others pass. */
public final class FaultController implements JsonController {
    private final JsonController service;
    private final JsonController present;
    private final Function<CredentialScope, AccountRegion> registries;
    private final List<Countdown> faults;
    private final InstantSource clock;
    private final Random random;
    private final Map<AccountRegion, LatestWrite> writes = new ConcurrentHashMap<>();

    /**
     * @param service answers what the plan leaves alone
     * @param present shows what is stored, without the lag that reads of the service may have
     * @param registries gives the registry that a caller means
     * @param clock says how old a write is
     */
    public FaultController(
            JsonController service,
            JsonController present,
            Function<CredentialScope, AccountRegion> registries,
            FaultPlan plan,
            InstantSource clock) {
        this.present = Objects.requireNonNull(present, "present");
        this.registries = Objects.requireNonNull(registries, "registries");
        this.service = Objects.requireNonNull(service, "service");
        this.faults = plan.faults().stream().map(Countdown::new).toList();
        this.clock = Objects.requireNonNull(clock, "clock");
        this.random = new Random(plan.seed());
    }

    @Override
    public HttpAnswer handle(JsonCall call) {
        if (faults.isEmpty() || call.authorization().isEmpty()) {
            return service.handle(call);
        }
        AccountRegion registry = registries.apply(call.credentialScope());
        Optional<PlannedFault> fault = draw(call.operation(), writes.get(registry));
        if (!call.operation().equals(FaultedCall.WRITE)) {
            return answer(call, fault, writes.get(registry));
        }
        // One write at a time, so that what is remembered is what the registry held right before it.
        synchronized (writes) {
            HttpAnswer before = present.handle(new JsonCall(FaultedCall.READ, call.authorization(), new byte[0]));
            LatestWrite write = new LatestWrite(clock.instant(), before);
            writes.put(registry, write);
            return answer(call, fault, write);
        }
    }

    private HttpAnswer answer(JsonCall call, Optional<PlannedFault> fault, LatestWrite latestWrite) {
        FaultedCall faulted = new FaultedCall(call, service, latestWrite);
        return fault.map(planned -> planned.fault().answer(faulted, planned.lasting()))
                .orElseGet(faulted::make);
    }

    private synchronized Optional<PlannedFault> draw(String operation, LatestWrite latestWrite) {
        return faults.stream()
                .filter(fault -> fault.planned.concerns(operation))
                .filter(fault -> !fault.planned.fault().isOfReadsAfterAWrite()
                        || operation.equals(FaultedCall.READ) && isStillOpen(fault.planned, latestWrite))
                .filter(fault -> fault.isMet(random))
                .findFirst()
                .map(fault -> fault.planned);
    }

    private boolean isStillOpen(PlannedFault fault, LatestWrite latestWrite) {
        Duration lasting = fault.lasting();
        return latestWrite != null
                && (lasting.isZero()
                        || clock.instant().isBefore(latestWrite.at().plus(lasting)));
    }

    /** A planned fault and how often it has yet to come. */
    private static final class Countdown {
        private final PlannedFault planned;
        private int passing;
        private int calls;

        Countdown(PlannedFault planned) {
            this.planned = planned;
            this.passing = planned.after();
            this.calls = planned.calls();
        }

        /** Whether the call at hand meets the fault; the call counts. */
        boolean isMet(Random random) {
            if (passing > 0) {
                passing--;
                return false;
            }
            if (calls == 0 || random.nextDouble() >= planned.probability()) {
                return false;
            }
            calls--;
            return true;
        }
    }
}
