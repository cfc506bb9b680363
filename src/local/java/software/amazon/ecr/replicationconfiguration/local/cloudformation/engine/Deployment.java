package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.template.ResourceDeclaration;
import software.amazon.ecr.replicationconfiguration.local.template.StackTemplate;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/**
 * Creates and updates the resources of a template, up to the first failure. Resources that wait for no other begin
 * together; their handlers are invoked one after another, in the order of the template.
 */
final class Deployment {
    private final StackWork work;
    private final Stack stack;
    private final StackTemplate template;
    private final List<String> notCreated = new ArrayList<>();
    private final List<String> notUpdated = new ArrayList<>();

    Deployment(StackWork work, StackTemplate template) {
        this.work = work;
        this.stack = work.stack();
        this.template = template;
    }

    /** @return whether every resource is now as the template declares it */
    boolean run() throws InterruptedException {
        Map<String, ResourceDeclaration> waiting = new LinkedHashMap<>();
        template.resources().forEach(declaration -> waiting.put(declaration.logicalId(), declaration));
        while (!waiting.isEmpty() && !hasFailed()) {
            List<ResourceDeclaration> ready = waiting.values().stream()
                    .filter(declaration -> declaration.dependencies().stream().noneMatch(waiting::containsKey))
                    .toList();
            ready.forEach(declaration -> waiting.remove(declaration.logicalId()));
            List<ResourceStep> steps =
                    ready.stream().map(this::step).flatMap(Optional::stream).toList();
            steps.forEach(ResourceStep::begin);
            for (ResourceStep step : steps) {
                carryOut(step);
            }
        }
        return !hasFailed();
    }

    /** Returns why it failed, as CloudFormation says it of the stack; empty if it did not. */
    String failure() {
        return Reasons.failed("create", notCreated) + Reasons.failed("update", notUpdated);
    }

    private boolean hasFailed() {
        return !notCreated.isEmpty() || !notUpdated.isEmpty();
    }

    private void carryOut(ResourceStep step) throws InterruptedException {
        boolean succeeded = false;
        if (hasFailed() || work.cancellation().isCancelled()) {
            step.cancel(List.of());
        } else {
            try {
                succeeded = step.carryOut();
            } catch (GivenUpException e) {
                if (!work.cancellation().isCancelled()) {
                    throw e;
                }
                step.cancel(e.invocations());
            }
        }
        if (!succeeded) {
            boolean created = stack.resource(step.logicalId())
                    .map(resource -> resource.status() == ResourceStatus.CREATE_FAILED)
                    .orElse(true);
            (created ? notCreated : notUpdated).add(step.logicalId());
        }
    }

    /** Returns what is to be done to a resource, or nothing if it is as it is declared. */
    private Optional<ResourceStep> step(ResourceDeclaration declaration) {
        Optional<StackResource> existing =
                stack.resource(declaration.logicalId()).filter(StackResource::isSound);
        StackResource target;
        try {
            target = work.declared(template, declaration);
        } catch (TemplateException e) {
            StackResource failing = existing.orElseGet(
                    () -> StackResource.declared(declaration, JsonNodeFactory.instance.objectNode()));
            return Optional.of(new FailedStep(stack, failing, e.getMessage()));
        }
        PlannedChange change =
                PlannedChange.of(existing, target, work.handlers().schema());
        return switch (change.action()) {
            case ADD -> Optional.of(new CreateStep(work, target, null));
            case REPLACE -> {
                stack.addReplaced(change.current());
                yield Optional.of(new CreateStep(work, target, Reasons.REPLACED));
            }
            case MODIFY -> modification(change.current(), target);
            default -> Optional.empty();
        };
    }

    private Optional<ResourceStep> modification(StackResource current, StackResource target) {
        if (current.properties().equals(target.properties()) && current.status() != ResourceStatus.UPDATE_FAILED) {
            stack.replace(current.declaredAs(target));
            return Optional.empty();
        }
        return Optional.of(new UpdateStep(work, current, target));
    }
}
