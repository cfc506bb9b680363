package software.amazon.ecr.replicationconfiguration.local.fault;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.JsonCall;
import software.amazon.ecr.replicationconfiguration.local.http.JsonController;

/** Makes calls, and remembers the latest write of each owner. For one thread at a time. */
final class WriteHistory implements JsonController {
    private final FaultedService service;
    private final InstantSource clock;
    private final Map<Object, LatestWrite> writes = new HashMap<>();

    WriteHistory(FaultedService service, InstantSource clock) {
        this.service = service;
        this.clock = clock;
    }

    /** Answers the call as it should be answered. */
    @Override
    public HttpAnswer handle(JsonCall call) {
        if (!call.operation().equals(service.write())) {
            return service.calls().handle(call);
        }
        HttpAnswer before = service.latest().handle(new JsonCall(service.read(), call.authorization(), new byte[0]));
        HttpAnswer answer = service.calls().handle(call);
        writes.put(owner(call), new LatestWrite(clock.instant(), before));
        return answer;
    }

    /** Returns the latest write to the state that a call is about. */
    Optional<LatestWrite> latest(JsonCall call) {
        return Optional.ofNullable(writes.get(owner(call)));
    }

    private Object owner(JsonCall call) {
        return service.owner().apply(call.credentialScope());
    }
}
