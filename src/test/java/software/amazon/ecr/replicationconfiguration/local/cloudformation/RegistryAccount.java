package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.cloudformation.proxy.OperationStatus;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.HandlerInvocation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackEvent;
import software.amazon.ecr.replicationconfiguration.model.Canonicaliser;

/**
 * Which rules a registry may hold after what is known to have happened. A handler that reports success has done what it
 * was asked for; one that fails may have, except that AlreadyExists leaves everything as it is.
 */
public final class RegistryAccount {
    private static final Serializer JSON = new Serializer();

    private final List<List<ReplicationRule>> possible = new ArrayList<>();

    public RegistryAccount(List<ReplicationRule> rules) {
        put(rules);
    }

    /** Somebody who is no stack puts rules. */
    public void put(List<ReplicationRule> rules) {
        possible.clear();
        possible.add(rules);
    }

    /** Takes events of stacks into account, which are listed newest first. */
    public void add(List<StackEvent> newestFirst) {
        List<StackEvent> events = new ArrayList<>(newestFirst);
        Collections.reverse(events);
        events.stream().filter(event -> !event.invocations().isEmpty()).forEach(this::add);
    }

    /** Returns whether the events account for these rules. */
    public boolean allows(List<ReplicationRule> rules) {
        return possible.stream().anyMatch(other -> Canonicaliser.sameMeaning(other, rules));
    }

    /** Returns whether properties of a resource mean these rules. */
    public static boolean mean(ObjectNode properties, List<ReplicationRule> rules) {
        return Canonicaliser.sameMeaning(rules(properties.toString()), rules);
    }

    @Override
    public String toString() {
        return possible.toString();
    }

    private void add(StackEvent event) {
        HandlerInvocation last = event.invocations().get(event.invocations().size() - 1);
        if (last.action().equals("READ") || "AlreadyExists".equals(last.errorCode())) {
            return;
        }
        if (last.status().equals(OperationStatus.SUCCESS.name())) {
            possible.clear();
        }
        possible.add(last.action().equals("DELETE") ? List.of() : rules(event.resourceProperties()));
    }

    private static List<ReplicationRule> rules(String properties) {
        try {
            return JSON.deserialize(properties, new TypeReference<ResourceModel>() {})
                    .getReplicationConfiguration()
                    .getRules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
