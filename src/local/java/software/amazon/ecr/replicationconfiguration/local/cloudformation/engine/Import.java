package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.PropertyDifference;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.ResourceStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.HandlerOperation;
import software.amazon.ecr.replicationconfiguration.local.template.ResourceDeclaration;
import software.amazon.ecr.replicationconfiguration.local.template.StackTemplate;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/**
 * Takes resources that exist into a stack. Each is read and nothing is written; a failure releases all of them again.
 * That the template declares something else than what is there is no failure, as in CloudFormation: the event says so,
 * and the next update or drift detection shows it.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/import-resources.html">
 *     Import AWS resources into a CloudFormation stack</a>
 * @param identifiers the primary identifiers, by logical id
 */
record Import(Map<String, ObjectNode> identifiers) implements StackRun {
    @Override
    public void run(StackWork work) throws InterruptedException {
        Stack stack = work.stack();
        List<StackResource> before = stack.resources();
        StackTemplate template = stack.definition().resolvedFor(stack.identity());
        List<String> failed = new ArrayList<>();
        for (ResourceDeclaration declaration : template.resources()) {
            ObjectNode identifier = identifiers.get(declaration.logicalId());
            if (identifier != null && failed.isEmpty() && !take(work, template, declaration, identifier)) {
                failed.add(declaration.logicalId());
            }
        }
        String failure =
                failed.isEmpty() ? StackResult.give(work, template).orElse("") : Reasons.failed("import", failed);
        if (failure.isEmpty()) {
            stack.settle();
            stack.become(StackStatus.IMPORT_COMPLETE, null);
        } else {
            release(stack, before, failure.strip());
        }
    }

    private static boolean take(
            StackWork work, StackTemplate template, ResourceDeclaration declaration, ObjectNode identifier)
            throws InterruptedException {
        Stack stack = work.stack();
        StackResource resource =
                work.declared(template, declaration).identified(String.join("|", texts(identifier)), identifier);
        stack.put(resource.in(ResourceStatus.IMPORT_IN_PROGRESS, "Resource import started.", null), List.of());
        if (!work.provisions(resource)) {
            String reason = Reasons.NOT_PROVISIONED.formatted(resource.type());
            stack.put(resource.in(ResourceStatus.IMPORT_COMPLETE, reason, null), List.of());
            return true;
        }
        Optional<String> violation = work.handlers().schema().violation(resource);
        if (violation.isPresent()) {
            stack.put(failed(resource, violation.get()), List.of());
            return false;
        }
        HandlerOutcome outcome = work.run(HandlerOperation.read(resource.logicalId(), identifier));
        StackResource read =
                outcome.succeeded() ? taken(work, resource, outcome.model()) : failed(resource, outcome.reason());
        stack.put(read, outcome.invocations());
        return read.status() == ResourceStatus.IMPORT_COMPLETE;
    }

    private static StackResource taken(StackWork work, StackResource resource, ObjectNode model) {
        try {
            List<PropertyDifference> differences =
                    work.handlers().schema().compare(resource, model).differences();
            return resource.identified(resource.physicalId(), model)
                    .in(ResourceStatus.IMPORT_COMPLETE, Reasons.imported(differences), null);
        } catch (TemplateException e) {
            return failed(resource, e.getMessage());
        }
    }

    private static StackResource failed(StackResource resource, String reason) {
        return resource.in(ResourceStatus.IMPORT_FAILED, reason, null);
    }

    private static void release(Stack stack, List<StackResource> before, String reason) {
        stack.become(StackStatus.IMPORT_ROLLBACK_IN_PROGRESS, reason);
        stack.resources().stream()
                .filter(resource ->
                        before.stream().noneMatch(other -> other.logicalId().equals(resource.logicalId())))
                .forEach(resource ->
                        stack.put(resource.in(ResourceStatus.IMPORT_ROLLBACK_COMPLETE, null, null), List.of()));
        stack.reset(before);
        stack.define(stack.stable().definition());
        stack.references().setImports(stack.stable().imports());
        stack.become(StackStatus.IMPORT_ROLLBACK_COMPLETE, null);
    }

    private static List<String> texts(ObjectNode identifier) {
        List<String> values = new ArrayList<>();
        identifier.forEach(value -> values.add(value.asText()));
        return values;
    }
}
