package software.amazon.ecr.replicationconfiguration.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.history.FrontEnd;
import software.amazon.ecr.replicationconfiguration.local.history.History;
import software.amazon.ecr.replicationconfiguration.local.history.HistoryEntry;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerResponse;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/**
 * Puts the invocations of a function into the history: those that say what they are to do and to which registry, and
 * are answered with a progress event.
 */
public final class RecordedFunction implements ResourceProvider {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ResourceProvider function;
    private final RequestPointers pointers;
    private final History history;
    private final Clock clock;

    public RecordedFunction(ResourceProvider function, RequestPointers pointers, History history, Clock clock) {
        this.function = function;
        this.pointers = pointers;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public String invoke(String request) {
        Instant start = clock.instant();
        String answer = function.invoke(request);
        Duration duration = Duration.between(start, clock.instant());
        try {
            record(JSON.readTree(request), JSON.readValue(answer, HandlerResponse.class), start, duration);
        } catch (JsonProcessingException e) {
            // What the function said is for its client to judge.
        }
        return answer;
    }

    private void record(JsonNode request, HandlerResponse event, Instant start, Duration duration) {
        Optional<Action> action = Stream.of(Action.values())
                .filter(known -> known.name().equals(request.path("action").asText()))
                .findFirst();
        String account = request.at(pointers.accountId()).asText();
        String region = request.at(pointers.region()).asText();
        if (action.isEmpty() || !AccountRegion.isAccountId(account) || !AccountRegion.isRegion(region)) {
            return;
        }
        JsonNode desired = request.at(pointers.desired());
        history.add(id -> new HistoryEntry(
                id,
                start,
                FrontEnd.LAMBDA,
                action.get(),
                new AccountRegion(account, region),
                desired instanceof ObjectNode object ? object : null,
                event.status().name(),
                duration,
                event.errorCode() == null ? null : event.errorCode().name(),
                event.message(),
                event.resourceModel()));
    }
}
