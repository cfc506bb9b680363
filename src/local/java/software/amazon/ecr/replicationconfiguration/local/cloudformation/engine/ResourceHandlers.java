package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.HandlerInvocation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Invocation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Orchestrator;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/** The handlers of the resource type that stacks provision, driven as CloudFormation drives them. */
public final class ResourceHandlers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TypeSchema type;
    private final ResourceProvider provider;
    private final Limits limits;
    private final Clock clock;
    private final OperationListener listener;

    public ResourceHandlers(
            TypeSchema type, ResourceProvider provider, Limits limits, Clock clock, OperationListener listener) {
        this.type = type;
        this.provider = provider;
        this.limits = limits;
        this.clock = clock;
        this.listener = listener;
    }

    /** Returns whether resources of that type reach a handler. */
    boolean provisions(String typeName) {
        return type.isCalled(typeName);
    }

    /** Returns the type that stacks provision. */
    public TypeSchema schema() {
        return type;
    }

    Clock clock() {
        return clock;
    }

    ResourceType type() {
        return type.resourceType();
    }

    /**
     * Runs an operation to its end.
     *
     * @param inProgress hears of each model that the handler returns before the end
     * @param invoked    hears of each invocation after the handler has answered
     * @throws GivenUpException if the operation is given up between two invocations
     */
    HandlerOutcome run(
            Caller caller,
            HandlerOperation operation,
            Sleeper pause,
            Consumer<ObjectNode> inProgress,
            Consumer<HandlerInvocation> invoked)
            throws GivenUpException {
        TokenReader token = new TokenReader();
        List<HandlerInvocation> invocations = new ArrayList<>();
        Latest latest = new Latest();
        Orchestrator orchestrator = new Orchestrator(type.resourceType(), token, limits, pause, clock);
        OperationResult result;
        try {
            result = orchestrator.run(caller, operation, invocation -> {
                HandlerInvocation shown = shown(operation, invocation);
                invocations.add(shown);
                invoked.accept(shown);
                latest.model = invocation.event().resourceModel();
                listener.invoked(operation, invocation);
                if (invocation.next().isPresent() && latest.model != null) {
                    inProgress.accept(latest.model);
                }
            });
        } catch (InterruptedException e) {
            throw new GivenUpException(invocations);
        }
        listener.ended(operation, result);
        String reason = result.succeeded() ? null : Reasons.handler(result, token.requestToken);
        return new HandlerOutcome(result.succeeded(), result.errorCode(), reason, latest.model, invocations);
    }

    private static HandlerInvocation shown(HandlerOperation operation, Invocation invocation) {
        return new HandlerInvocation(
                operation.action().name(),
                invocation.number(),
                invocation.event().status().name(),
                invocation.event().errorCode() == null
                        ? null
                        : invocation.event().errorCode().name(),
                invocation.event().message(),
                invocation.duration().toMillis(),
                invocation.next().map(Duration::toMillis).orElse(null));
    }

    private static final class Latest {
        private ObjectNode model;
    }

    /** The provider; it reads which token the orchestrator has given the operation. */
    private final class TokenReader implements ResourceProvider {
        private String requestToken;

        @Override
        public String invoke(String request) {
            try {
                requestToken = JSON.readTree(request).path("bearerToken").asText();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("The orchestrator sent no JSON.", e);
            }
            return provider.invoke(request);
        }
    }
}
