package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/** Answers with what a test says, in order, then with the last of it again; remembers what it was asked. */
public final class ScriptedProvider implements ResourceProvider {

    private final Deque<Supplier<String>> answers = new ArrayDeque<>();
    private final List<JsonNode> requests = new ArrayList<>();

    public ScriptedProvider answers(String... events) {
        for (String event : events) {
            answers.add(() -> event.replace('\'', '"'));
        }
        return this;
    }

    public ScriptedProvider crashes(RuntimeException crash) {
        answers.add(() -> {
            throw crash;
        });
        return this;
    }

    public List<JsonNode> requests() {
        return requests;
    }

    @Override
    public String invoke(String request) {
        requests.add(parse(request));
        return (answers.size() > 1 ? answers.remove() : answers.element()).get();
    }

    private static JsonNode parse(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
