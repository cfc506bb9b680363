package software.amazon.ecr.replicationconfiguration.local.fault;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.JsonCall;
import software.amazon.ecr.replicationconfiguration.local.http.JsonController;

/** Lets calls of a service fail as a plan says; all others pass. */
public final class FaultController implements JsonController {
    private final FaultedService service;
    private final WriteHistory history;
    private final List<Countdown> faults;
    private final InstantSource clock;
    private final Random random;

    /**
     * @param service answers what the plan leaves alone
     * @param clock says how old a write is
     */
    public FaultController(FaultedService service, FaultPlan plan, InstantSource clock) {
        this.service = service;
        this.history = new WriteHistory(service, clock);
        this.faults = plan.faults().stream().map(Countdown::new).toList();
        this.clock = clock;
        this.random = new Random(plan.seed());
    }

    @Override
    public HttpAnswer handle(JsonCall call) {
        if (faults.isEmpty() || call.authorization().isEmpty()) {
            return service.calls().handle(call);
        }
        return handleInTurn(call);
    }

    /** One call at a time: no other write comes between a write and the read of what it replaces. */
    private synchronized HttpAnswer handleInTurn(JsonCall call) {
        FaultedCall faulted = new FaultedCall(call, service, history);
        return draw(call).map(planned -> planned.answer(faulted)).orElseGet(faulted::make);
    }

    private Optional<PlannedFault> draw(JsonCall call) {
        return faults.stream()
                .filter(fault -> fault.planned.concerns(call.operation()))
                .filter(fault ->
                        !fault.planned.fault().isOfReadsAfterAWrite() || isReadAfterAWrite(call, fault.planned))
                .filter(fault -> fault.isMet(random))
                .findFirst()
                .map(fault -> fault.planned);
    }

    private boolean isReadAfterAWrite(JsonCall call, PlannedFault fault) {
        Duration lasting = fault.lasting();
        return call.operation().equals(service.read())
                && history.latest(call)
                        .filter(write -> lasting.isZero()
                                || clock.instant().isBefore(write.at().plus(lasting)))
                        .isPresent();
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

        /** Counts the call at hand and returns whether it meets the fault. */
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
