package software.amazon.ecr.replicationconfiguration.local.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Outcome;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Report;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Step;
import software.amazon.ecr.replicationconfiguration.local.ecr.RuleReader;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Orchestrator;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateResource;
import software.amazon.ecr.replicationconfiguration.model.Canonicaliser;
import software.amazon.ecr.replicationconfiguration.model.RuleText;

/**
 * Takes the resources of a template from creation to deletion, as a stack would: each is created, read, listed and
 * updated; what was created is deleted in reverse order at the end. The first step that goes wrong ends the way
 * forward. Nothing is deleted that this run did not create, and nothing whose template says that it is to be retained.
 */
final class Lifecycle {

    private final ResourceType type;
    private final Orchestrator orchestrator;
    private final Caller caller;
    private final EcrCalls calls;
    private final Report report;
    private final List<Step> steps = new ArrayList<>();
    private final Deque<Created> created = new ArrayDeque<>();
    private final Set<String> unfinished = new ConcurrentSkipListSet<>();

    /** A resource that is there because of this run, and what is known of it. */
    private record Created(String logicalId, boolean retained, ObjectNode model) {}

    Lifecycle(ResourceType type, Orchestrator orchestrator, Caller caller, EcrCalls calls, Report report) {
        this.type = type;
        this.orchestrator = orchestrator;
        this.caller = caller;
        this.calls = calls;
        this.report = report;
    }

    /**
     * Runs all steps; each run takes an instance of its own.
     *
     * @param updates what resources are to become, by the logical id that they are created with
     */
    Outcome run(List<TemplateResource> resources, Map<String, TemplateResource> updates) throws InterruptedException {
        for (TemplateResource resource : resources) {
            if (!create(resource) || !update(updates.get(resource.logicalId()))) {
                break;
            }
        }
        return new Outcome(steps, delete());
    }

    /**
     * Returns the logical ids of what is being created and of what was created and is not deleted, at any time and on
     * any thread.
     */
    List<String> unfinished() {
        return List.copyOf(unfinished);
    }

    private boolean create(TemplateResource resource) throws InterruptedException {
        String id = resource.logicalId();
        unfinished.add(id);
        Step creation = step(id, HandlerOperation.create(id, resource.properties()));
        if (!creation.isAsExpected()) {
            unfinished.remove(id);
            return false;
        }
        ObjectNode model = creation.result().model();
        created.push(new Created(id, resource.retained(), model));
        return step(id, HandlerOperation.read(id, type.identifierOf(model))).isAsExpected()
                && step(id, HandlerOperation.list(id)).isAsExpected();
    }

    private boolean update(TemplateResource target) throws InterruptedException {
        if (target == null) {
            return true;
        }
        Created current = created.element();
        ObjectNode desired = target.properties().deepCopy();
        desired.setAll(type.identifierOf(current.model()));
        Step update = step(current.logicalId(), HandlerOperation.update(current.logicalId(), desired, current.model()));
        if (!update.isAsExpected()) {
            return false;
        }
        created.pop();
        created.push(new Created(
                current.logicalId(), target.retained(), update.result().model()));
        return true;
    }

    /** Returns the names of the resources that are left. */
    private List<String> delete() throws InterruptedException {
        List<String> left = new ArrayList<>();
        for (Created each : created) {
            String id = each.logicalId();
            if (each.retained()
                    || !step(id, HandlerOperation.delete(id, each.model())).isAsExpected()) {
                left.add(id);
            } else {
                unfinished.remove(id);
            }
        }
        return left;
    }

    private Step step(String resource, HandlerOperation operation) throws InterruptedException {
        calls.drain();
        OperationResult result = orchestrator.run(caller, operation, invocation -> {
            if (invocation.next().isPresent()) {
                report.continuing(resource, operation.action(), invocation);
            }
        });
        Step step = new Step(resource, result, calls.drain(), surprise(result));
        steps.add(step);
        report.stepEnded(step);
        return step;
    }

    private Optional<String> surprise(OperationResult result) {
        if (!result.succeeded()) {
            return Optional.empty();
        }
        return switch (result.action()) {
            case READ ->
                surprise(
                        RuleReader.ofModel(result.model()),
                        RuleReader.ofModel(created.element().model()));
            case LIST ->
                result.models().stream()
                                .map(type::identifierOf)
                                .anyMatch(type.identifierOf(created.element().model())::equals)
                        ? Optional.empty()
                        : Optional.of("The resource that was created is not in the list.");
            default -> Optional.empty();
        };
    }

    private static Optional<String> surprise(List<ReplicationRule> read, List<ReplicationRule> written) {
        return Canonicaliser.sameMeaning(read, written)
                ? Optional.empty()
                : Optional.of("This is not what CREATE returned: " + RuleText.of(written) + ".");
    }
}
