package software.amazon.ecr.replicationconfiguration.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Outcome;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Report;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.StackProvisioner;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.TypeSchema;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackEvent;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackIdentity;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackSettings;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateResource;

/**
 * Deploys the resources of a template as a stack, reads and lists them, updates the stack, and deletes it. In which order
 * handlers are invoked, what a failure rolls back and what is retained is the engine's to say, as for stacks of
 * {@code serve}. Each run takes an instance of its own.
 */
final class Lifecycle {
    private static final String STACK_NAME = "run";

    private final ResourceType type;
    private final Caller caller;
    private final Report report;
    private final Stack stack;
    private final StepRecorder recorder;
    private final StackProvisioner provisioner;

    Lifecycle(
            JsonNode schema, ResourceProvider provider, Caller caller, EcrCalls calls, Report report, Sleeper sleeper) {
        this.type = ResourceType.ofSchema(schema);
        this.caller = caller;
        this.report = report;
        AccountRegion owner = new AccountRegion(caller.accountId(), caller.region());
        this.stack = new Stack(StackIdentity.create(owner, STACK_NAME), Clock.systemUTC(), this::reportRollback);
        this.recorder = new StepRecorder(type, stack, calls, report);
        this.provisioner = new StackProvisioner(
                new TypeSchema(schema), provider, recorder, Limits.STANDARD, Runnable::run, sleeper, Clock.systemUTC());
    }

    /**
     * Runs all steps on the calling thread.
     *
     * @param updates what the resources are to become, under the same names; empty if they stay what they are
     */
    Outcome run(List<TemplateResource> resources, List<TemplateResource> updates) throws InterruptedException {
        StackDefinition definition = ResolvedDefinition.of(type, resources);
        StackDefinition target = ResolvedDefinition.of(type, updates);
        // What cannot be deployed is to be refused before anything is created.
        provisioner.plan(stack, definition);
        provisioner.plan(stack, target);
        provisioner.stacks().add(stack);
        provisioner.engine().create(caller, stack, definition, null);
        if (stack.status() == StackStatus.CREATE_COMPLETE) {
            look();
            if (!updates.isEmpty() && recorder.areAsExpected()) {
                update(target);
            }
            provisioner.engine().delete(caller, stack, Set.of(), false, null);
        }
        return new Outcome(recorder.steps(), left());
    }

    /**
     * Returns the logical ids of what is being created and of what was created and is not deleted, at any time and on
     * any thread.
     */
    List<String> unfinished() {
        return stack.resources().stream()
                .filter(resource -> resource.status() == ResourceStatus.CREATE_IN_PROGRESS || isLeft(resource))
                .map(StackResource::logicalId)
                .toList();
    }

    /** Reads and lists what was created, as far as all goes well. */
    private void look() throws InterruptedException {
        for (StackResource resource : stack.resources()) {
            String id = resource.logicalId();
            if (recorder.areAsExpected()) {
                provisioner.engine().read(caller, stack, type.name(), id, type.keyOf(resource.physicalId()));
            }
            if (recorder.areAsExpected()) {
                provisioner.engine().list(caller, stack, id);
            }
        }
    }

    private void update(StackDefinition definition) {
        if (provisioner.plan(stack, definition).isEmpty()) {
            report.stackIs(stack.status(), "No updates are to be performed.");
        } else {
            provisioner.engine().update(caller, stack, definition, StackSettings.DEFAULT, null);
        }
    }

    private List<String> left() {
        return stack.resources().stream()
                .filter(Lifecycle::isLeft)
                .map(StackResource::logicalId)
                .toList();
    }

    private static boolean isLeft(StackResource resource) {
        return resource.exists() || resource.status() == ResourceStatus.DELETE_SKIPPED;
    }

    private void reportRollback() {
        StackEvent latest = stack.events().get(0);
        if (latest.isOfStack() && latest.resourceStatus().endsWith("ROLLBACK_IN_PROGRESS")) {
            report.stackIs(stack.status(), latest.resourceStatusReason());
        }
    }
}
