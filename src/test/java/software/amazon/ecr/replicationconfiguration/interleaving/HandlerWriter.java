package software.amazon.ecr.replicationconfiguration.interleaving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import software.amazon.cloudformation.proxy.LoggerProxy;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.model.Canonicaliser;
import software.amazon.ecr.replicationconfiguration.testing.HandlerCalls;
import software.amazon.ecr.replicationconfiguration.testing.WriteOperation;

/**
 * A stack in the middle of an operation of its handler, stopped right before a call. A handler computes the same from
 * the same answers, so the invocation is run anew for each call, with the answers so far, up to the call after them.
 */
final class HandlerWriter implements Writer {
    private static final TypeReference<CallbackContext> CONTEXT = new TypeReference<>() {};
    private static final Serializer JSON = new Serializer();

    private final WriteOperation write;
    private final ResourceModel desired;
    private final String context;
    private final List<Object> answers;
    private final Object pending;
    private final ProgressEvent<ResourceModel, CallbackContext> end;

    private HandlerWriter(
            WriteOperation write,
            ResourceModel desired,
            String context,
            List<Object> answers,
            Object pending,
            ProgressEvent<ResourceModel, CallbackContext> end) {
        this.write = write;
        this.desired = desired;
        this.context = context;
        this.answers = answers;
        this.pending = pending;
        this.end = end;
    }

    static HandlerWriter beginning(WriteOperation write, ResourceModel desired) {
        return run(write, desired, null, List.of());
    }

    @Override
    public boolean isDone() {
        return end != null;
    }

    @Override
    public String report() {
        return end.isSuccess()
                ? Interleaving.Happening.SUCCESS
                : end.getErrorCode().name();
    }

    @Override
    public boolean isAboutToWrite() {
        return AnsweredCalls.isWrite(pending);
    }

    @Override
    public List<ReplicationRule> pendingRules() {
        return AnsweredCalls.rulesOfWrite(pending);
    }

    @Override
    public HandlerWriter call(List<ReplicationRule> stored, Outcome outcome) {
        if (isAboutToWrite() && write == WriteOperation.CREATE) {
            assertThat(AnsweredCalls.rulesOfRead(answers.get(answers.size() - 1)))
                    .as("what the check of CREATE saw")
                    .isEmpty();
        }
        List<Object> more = new ArrayList<>(answers);
        more.add(AnsweredCalls.answer(pending, stored, outcome));
        return run(write, desired, context, more);
    }

    private static HandlerWriter run(
            WriteOperation write, ResourceModel desired, String context, List<Object> answers) {
        try {
            var event = write.on(new AnsweredCalls(answers).clients())
                    .invoke(HandlerCalls.proxy(new LoggerProxy()), desired, context == null ? null : read(context));
            if (event.isInProgress()) {
                return run(write, event.getResourceModel(), written(event.getCallbackContext()), List.of());
            }
            if (event.isSuccess()) {
                assertThat(Canonicaliser.sameMeaning(
                                AnsweredCalls.rulesOfRead(answers.get(answers.size() - 1)),
                                desired.getReplicationConfiguration().getRules()))
                        .as("what the last read of a success showed")
                        .isTrue();
            }
            return new HandlerWriter(write, desired, context, answers, null, event);
        } catch (AnsweredCalls.NextCall next) {
            return new HandlerWriter(write, desired, context, answers, next.request(), null);
        }
    }

    private static String written(CallbackContext context) {
        try {
            return JSON.serialize(context);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CallbackContext read(String context) {
        try {
            return JSON.deserialize(context, CONTEXT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object[] state() {
        return new Object[] {
            write, desired, context, answers.toString(), String.valueOf(pending), end == null ? null : report()
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HandlerWriter stack && Arrays.equals(state(), stack.state());
    }

    @Override
    public int hashCode() {
        return Objects.hash(state());
    }

    @Override
    public String toString() {
        return write + " "
                + (isDone() ? report() : "before " + pending.getClass().getSimpleName());
    }
}
