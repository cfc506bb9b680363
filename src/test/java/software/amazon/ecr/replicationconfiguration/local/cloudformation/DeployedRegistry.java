package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackEvent;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RuleReader;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.server.ServerClients;

/** A registry that stacks and others change, step by step, and what must hold after each step. */
final class DeployedRegistry {
    private final EmbeddedRegistry registry;
    private final DirectCloudFormation cloudFormation;
    private final AtomicReference<Runnable> duringInvocation;
    private final RegistryAccount account = new RegistryAccount(List.of());
    private final Map<String, Stack> stacks = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** @param duringInvocation what is to happen while a handler is invoked */
    DeployedRegistry(
            EmbeddedRegistry registry,
            DirectCloudFormation cloudFormation,
            AtomicReference<Runnable> duringInvocation) {
        this.registry = registry;
        this.cloudFormation = cloudFormation;
        this.duringInvocation = duringInvocation;
        putRules(List.of());
    }

    void carryOut(DeploymentStep step) {
        switch (step.kind()) {
            case SOMEBODY_PUTS ->
                putRules(List.of(
                        new EcrRule(List.of(new EcrDestination(step.region(), ServerClients.ACCOUNT)), List.of())));
            case SOMEBODY_CLEARS -> putRules(List.of());
            default -> deploy(step);
        }
    }

    private void deploy(DeploymentStep step) {
        List<ReplicationRule> before = rules();
        boolean owned = stacks.values().stream().anyMatch(DeployedRegistry::owns);
        registry.follow(FaultPlan.of(
                step.faults().stream().filter(fault -> isFair(step, fault)).toArray(PlannedFault[]::new)));
        duringInvocation.set(() -> {
            duringInvocation.set(() -> {});
            if (step.kind() == DeploymentStep.Kind.CREATE_AND_DELETE) {
                remember(step.stack());
                cloudFormation.call("DeleteStack", "StackName", step.stack());
            }
        });
        try {
            step.callOn(cloudFormation);
        } catch (AwsError e) {
            // The state of the stack does not allow the step.
        }
        registry.follow(FaultPlan.NONE);
        remember(step.stack());
        List<StackEvent> events = newEvents();
        account.add(events);

        assertThat(account.allows(rules()))
                .as("%s where the events say %s", rules(), account)
                .isTrue();
        if (!owned && !before.isEmpty() && !imports(events)) {
            assertThat(rules()).as("the rules of nobody's stack").isEqualTo(before);
        }
        stacks.values().forEach(DeployedRegistry::hasEnded);
    }

    /**
     * A handler in progress has to name the resource, even if it has not come to look whether there is one already. A
     * deletion then takes that for what the stack has created.
     */
    private static boolean isFair(DeploymentStep step, PlannedFault fault) {
        boolean atTheFirstLook = fault.operation().equals("DescribeRegistry") && fault.after() == 0;
        return step.kind() != DeploymentStep.Kind.CREATE_AND_DELETE || !atTheFirstLook;
    }

    private void putRules(List<EcrRule> rules) {
        registry.replaceRules(ServerClients.ACCOUNT, ServerClients.REGION, rules);
        account.put(rules());
    }

    private List<ReplicationRule> rules() {
        return RuleReader.of(registry.rules(ServerClients.ACCOUNT, ServerClients.REGION));
    }

    private void remember(String name) {
        try {
            Stack stack = cloudFormation.stack(name);
            stacks.put(stack.identity().id(), stack);
        } catch (AwsError e) {
            // It is deleted, or was never there.
        }
    }

    private List<StackEvent> newEvents() {
        return stacks.values().stream()
                .flatMap(stack -> stack.events().stream())
                .filter(event -> seen.add(event.eventId()))
                .toList();
    }

    private static boolean imports(List<StackEvent> events) {
        return events.stream().anyMatch(event -> event.resourceStatus().equals("IMPORT_COMPLETE"));
    }

    private static boolean owns(Stack stack) {
        return Stream.of(stack.resources(), stack.replaced())
                .flatMap(List::stream)
                .anyMatch(resource -> resource.exists() && resource.type().equals(ServerClients.TYPE));
    }

    private static void hasEnded(Stack stack) {
        assertThat(stack.status().isInProgress()).as("%s", stack.status()).isFalse();
        if (stack.status() == StackStatus.DELETE_COMPLETE || stack.status() == StackStatus.ROLLBACK_COMPLETE) {
            assertThat(stack.resources())
                    .filteredOn(StackResource::exists)
                    .filteredOn(resource -> !resource.status().name().equals("DELETE_FAILED"))
                    .isEmpty();
            assertThat(lastStatuses(stack).values())
                    .as("the last events of resources in %s", stack.status())
                    .allMatch(status ->
                            status.matches("CREATE_FAILED|DELETE_(COMPLETE|SKIPPED|FAILED)|IMPORT_ROLLBACK_COMPLETE"));
        }
    }

    /** Returns the status in the last event of each replication configuration. */
    private static Map<String, String> lastStatuses(Stack stack) {
        Map<String, String> statuses = new HashMap<>();
        stack.events().stream()
                .filter(event -> event.resourceType().equals(ServerClients.TYPE))
                .forEach(event -> statuses.putIfAbsent(event.logicalResourceId(), event.resourceStatus()));
        return statuses;
    }
}
