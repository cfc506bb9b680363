package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Change;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.CreateStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.UpdateStackRequest;
import software.amazon.awssdk.services.cloudformation.waiters.CloudFormationWaiter;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;
import software.amazon.ecr.replicationconfiguration.local.server.LocalServer;
import software.amazon.ecr.replicationconfiguration.local.server.ServerClients;
import software.amazon.ecr.replicationconfiguration.local.server.ServerConfiguration;

/** A local server and the AWS SDK's client of CloudFormation, with the calls that tests make. */
final class ServedStacks implements AutoCloseable {
    private static final AccountRegion REGISTRY = new AccountRegion(ServerClients.ACCOUNT, ServerClients.REGION);

    private final LocalServer server = LocalServer.start(ServerConfiguration.DEFAULT);
    private final CloudFormationClient client = ServerClients.cloudFormation(server.endpoint());
    private final CloudFormationWaiter waiter = CloudFormationWaiter.builder()
            .client(client)
            .overrideConfiguration(how -> how.maxAttempts(100)
                    .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(Duration.ofMillis(20))))
            .build();

    CloudFormationClient client() {
        return client;
    }

    URI endpoint() {
        return server.endpoint();
    }

    CloudFormationWaiter waiter() {
        return waiter;
    }

    Stack create(String name, String template) {
        return create(name, template, more -> {});
    }

    /** Creates a stack and returns it when that has ended, however it has. */
    Stack create(String name, String template, Consumer<CreateStackRequest.Builder> more) {
        client.createStack(stack -> stack.stackName(name).templateBody(template).applyMutation(more));
        return ended(name);
    }

    Stack update(String name, String template) {
        return update(name, template, more -> {});
    }

    Stack update(String name, String template, Consumer<UpdateStackRequest.Builder> more) {
        client.updateStack(stack -> stack.stackName(name).templateBody(template).applyMutation(more));
        return ended(name);
    }

    Stack delete(String name) {
        String id = ended(name).stackId();
        client.deleteStack(stack -> stack.stackName(name));
        return ended(id);
    }

    /** Creates a change set that is called {@code changes}. */
    DescribeChangeSetResponse changeSet(
            String name, ChangeSetType type, String template, Consumer<CreateChangeSetRequest.Builder> more) {
        client.createChangeSet(set -> set.stackName(name)
                .changeSetName("changes")
                .changeSetType(type)
                .templateBody(template)
                .applyMutation(more));
        return client.describeChangeSet(set -> set.stackName(name).changeSetName("changes"));
    }

    Stack executeChangeSet(String name) {
        client.executeChangeSet(set -> set.stackName(name).changeSetName("changes"));
        return ended(name);
    }

    /** Returns a stack as soon as no operation on it is going on: the server holds its answer back until then. */
    Stack ended(String nameOrId) {
        Stack stack;
        do {
            stack = client.describeStacks(which -> which.stackName(nameOrId))
                    .stacks()
                    .get(0);
        } while (stack.stackStatusAsString().endsWith("IN_PROGRESS")
                && !stack.stackStatusAsString().equals("REVIEW_IN_PROGRESS"));
        return stack;
    }

    /** Returns the events, oldest first, as {@code STATUS logical id: reason}. */
    List<String> events(String nameOrId) {
        List<String> events = new ArrayList<>();
        client.describeStackEventsPaginator(which -> which.stackName(nameOrId)).stackEvents().stream()
                .map(event -> event.resourceStatusAsString()
                        + " "
                        + event.logicalResourceId()
                        + (event.resourceStatusReason() == null ? "" : ": " + event.resourceStatusReason()))
                .forEach(events::add);
        Collections.reverse(events);
        return events;
    }

    /** Returns what a change set does, as {@code Action logical-id type}. */
    static List<String> changes(DescribeChangeSetResponse set) {
        return set.changes().stream()
                .map(Change::resourceChange)
                .map(change -> "%s %s %s"
                        .formatted(change.actionAsString(), change.logicalResourceId(), change.resourceType()))
                .toList();
    }

    /** Returns the Regions that the registry replicates to. */
    List<String> regions() {
        return server.registry().rules(REGISTRY).stream()
                .flatMap(rule -> rule.destinations().stream())
                .map(EcrDestination::region)
                .toList();
    }

    /** Puts somebody's rule into the registry. */
    void putRuleTo(String region) {
        server.registry()
                .replaceRules(
                        REGISTRY,
                        List.of(new EcrRule(List.of(new EcrDestination(region, ServerClients.ACCOUNT)), List.of())));
    }

    void removeRules() {
        server.registry().replaceRules(REGISTRY, List.of());
    }

    void follow(PlannedFault... faults) {
        server.registry().follow(FaultPlan.of(faults));
    }

    static Parameter parameter(String key, String value) {
        return Parameter.builder().parameterKey(key).parameterValue(value).build();
    }

    @Override
    public void close() {
        waiter.close();
        client.close();
        server.close();
    }
}
