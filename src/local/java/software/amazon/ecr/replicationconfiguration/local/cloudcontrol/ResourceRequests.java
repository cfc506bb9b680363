package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.history.FrontEnd;
import software.amazon.ecr.replicationconfiguration.local.history.History;
import software.amazon.ecr.replicationconfiguration.local.history.HistoryEntry;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Orchestrator;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;

/** Accepts changes to resources, carries them out behind the answer, and tells what has become of them. */
final class ResourceRequests {

    private final RequestLedger ledger = new RequestLedger();
    private final ResourceType type;
    private final Function<Sleeper, Orchestrator> orchestrators;
    private final Executor workers;
    private final History history;
    private final Clock clock;

    /**
     * @param orchestrators makes the one that drives a request, with the request's way to wait
     * @param workers       where requests are carried out; never refuses as many as the ledger admits
     */
    ResourceRequests(
            ResourceType type,
            Function<Sleeper, Orchestrator> orchestrators,
            Executor workers,
            History history,
            Clock clock) {
        this.type = type;
        this.orchestrators = orchestrators;
        this.workers = workers;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Accepts a change and answers before it has begun.
     *
     * @return the state of the request; of the earlier one if this repeats one
     * @throws AwsError see {@link RequestLedger#admit}
     */
    ProgressEventOutput start(Caller caller, ResourceChange change, Optional<String> clientToken) {
        ResourceRequest request = new ResourceRequest(type, caller, change, clientToken, clock);
        ProgressEventOutput accepted = request.event();
        ResourceRequest admitted = ledger.admit(request);
        if (admitted != request) {
            return admitted.event();
        }
        long id = history.add(each -> entry(each, request)).id();
        request.onChange(() -> history.replace(id, each -> entry(each, request)));
        workers.execute(() -> carryOut(request));
        return accepted;
    }

    /** @throws AwsError {@code RequestTokenNotFoundException} */
    ProgressEventOutput status(Caller caller, String token) {
        return ledger.find(caller, token).event();
    }

    /** @throws AwsError {@code RequestTokenNotFoundException}; {@code ValidationException} if it has ended */
    ProgressEventOutput cancel(Caller caller, String token) {
        ResourceRequest request = ledger.find(caller, token);
        if (!request.cancel()) {
            throw CloudControlErrors.validation(
                    "The request '%s' has ended with %s. Only one that is PENDING or".formatted(token, request.status())
                            + " IN_PROGRESS can be cancelled.");
        }
        return request.event();
    }

    /** Returns the requests of a caller that match, latest first. */
    List<ProgressEventOutput> list(Caller caller, Predicate<ProgressEventOutput> filter) {
        return ledger.of(caller).stream()
                .map(ResourceRequest::event)
                .filter(filter)
                .toList();
    }

    /** Cancels the requests in flight. */
    void cancelAll() {
        ledger.cancelAll();
    }

    private void carryOut(ResourceRequest request) {
        try {
            request.begin();
            request.ended(request.change().run(orchestrators.apply(request), request.caller(), request));
        } catch (InterruptedException e) {
            request.cancelled();
        } finally {
            // A defect must not leave the resource locked for good.
            request.failIfUnfinished();
        }
    }

    private HistoryEntry entry(long id, ResourceRequest request) {
        ProgressEventOutput event = request.event();
        Duration duration =
                event.operationStatus().isFinal() ? Duration.between(request.accepted(), clock.instant()) : null;
        return new HistoryEntry(
                id,
                request.accepted(),
                FrontEnd.CLOUD_CONTROL,
                event.operation(),
                new AccountRegion(request.caller().accountId(), request.caller().region()),
                request.change().shown(),
                event.operationStatus().name(),
                duration,
                event.errorCode(),
                event.statusMessage(),
                request.model());
    }
}
