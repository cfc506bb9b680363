package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;

/**
 * The requests of all accounts and Regions; each sees only its own. It keeps those that have ended for seven days and
 * the latest {@value #KEPT} at most.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudcontrolapi/latest/userguide/resource-operations-manage-requests.html">
 *     Managing resource operation requests</a>
 */
final class RequestLedger {

    private static final int KEPT = 1000;
    private static final int RUNNING = 100;
    private static final Duration MAX_AGE = Duration.ofDays(7);
    private static final Duration CLIENT_TOKEN_AGE = Duration.ofHours(36);

    /** In the order of acceptance. */
    private final Map<String, ResourceRequest> requests = new LinkedHashMap<>();

    /**
     * Takes a request in, unless it is a repetition: then nothing changes.
     *
     * @return the request to be carried out; the earlier one if this is its repetition
     * @throws AwsError {@code ClientTokenConflictException}, {@code ConcurrentOperationException},
     *     {@code ThrottlingException}
     */
    synchronized ResourceRequest admit(ResourceRequest request) {
        Optional<ResourceRequest> earlier = requests.values().stream()
                .filter(other -> isSameClient(other, request.caller())
                        && request.clientToken().isPresent()
                        && other.clientToken().equals(request.clientToken())
                        && other.accepted().plus(CLIENT_TOKEN_AGE).isAfter(request.accepted()))
                .findFirst();
        if (earlier.isPresent()) {
            return earlier.filter(other -> other.change().equals(request.change()))
                    .orElseThrow(() -> CloudControlErrors.clientTokenConflict(
                            request.clientToken().orElseThrow()));
        }
        List<ResourceRequest> running = requests.values().stream()
                .filter(other -> !other.status().isFinal())
                .toList();
        running.stream()
                .filter(other -> isSameResource(other, request))
                .findFirst()
                .ifPresent(other -> {
                    throw CloudControlErrors.concurrentOperation(other);
                });
        if (running.size() >= RUNNING) {
            throw CloudControlErrors.throttling();
        }
        forgetOld(request.accepted());
        requests.put(request.token(), request);
        return request;
    }

    /** @throws AwsError {@code RequestTokenNotFoundException} */
    synchronized ResourceRequest find(Caller caller, String token) {
        return Optional.ofNullable(requests.get(token))
                .filter(request -> isSameClient(request, caller))
                .orElseThrow(() -> CloudControlErrors.requestTokenNotFound(token));
    }

    /** Returns the requests of a caller, latest first. */
    synchronized List<ResourceRequest> of(Caller caller) {
        List<ResourceRequest> own = new ArrayList<>(requests.values());
        own.removeIf(request -> !isSameClient(request, caller));
        Collections.reverse(own);
        return own;
    }

    synchronized void cancelAll() {
        requests.values().forEach(ResourceRequest::cancel);
    }

    private void forgetOld(Instant now) {
        requests.values()
                .removeIf(request -> request.status().isFinal()
                        && request.accepted().plus(MAX_AGE).isBefore(now));
        Iterator<ResourceRequest> oldest = requests.values().iterator();
        while (requests.size() >= KEPT && oldest.hasNext()) {
            if (oldest.next().status().isFinal()) {
                oldest.remove();
            }
        }
    }

    private static boolean isSameClient(ResourceRequest request, Caller caller) {
        return request.caller().accountId().equals(caller.accountId())
                && request.caller().region().equals(caller.region());
    }

    /** Creates of resources whose identifiers are not known yet are taken to be of different ones. */
    private static boolean isSameResource(ResourceRequest one, ResourceRequest other) {
        return isSameClient(one, other.caller())
                && one.change().subject().isPresent()
                && one.change().subject().equals(other.change().subject());
    }
}
