package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.PlannedChange;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.TypeSchema;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.QueryForm;
import software.amazon.ecr.replicationconfiguration.local.template.ResourceDeclaration;

/**
 * The resources that an import is about, checked.
 *
 * @param identifiers by logical id
 * @param failure     why they cannot be imported; null if they can
 */
record ImportedResources(Map<String, ObjectNode> identifiers, String failure) {
    static final ImportedResources NONE = new ImportedResources(Map.of(), null);

    /** @throws AwsError {@code ValidationError} if the input does not fit the template */
    static ImportedResources of(
            OperationCall call, Stack stack, StackDefinition definition, List<PlannedChange> changes)
            throws InterruptedException {
        Map<String, ObjectNode> identifiers = new LinkedHashMap<>();
        for (QueryForm resource : call.input().structures("ResourcesToImport")) {
            identifiers.put(resource.required("LogicalResourceId"), identifier(call, resource));
        }
        for (PlannedChange change : changes) {
            if (change.action() != PlannedChange.Action.ADD
                    || !identifiers.containsKey(change.target().logicalId())) {
                throw AwsError.validationError(
                        "As part of the import operation, you cannot modify or add resources: %s is not imported."
                                .formatted(change.subject().logicalId()));
            }
        }
        String failure = null;
        for (ResourceDeclaration declaration :
                definition.resolvedFor(stack.identity()).resources()) {
            ObjectNode identifier = identifiers.get(declaration.logicalId());
            if (identifier != null && failure == null) {
                failure = failure(call, stack, changes, declaration, identifier);
            }
        }
        for (String logicalId : identifiers.keySet()) {
            if (changes.stream().noneMatch(change -> change.target().logicalId().equals(logicalId))) {
                throw AwsError.validationError(
                        "Resource %s is not one that the template adds to the stack.".formatted(logicalId));
            }
        }
        return new ImportedResources(identifiers, failure);
    }

    private static ObjectNode identifier(OperationCall call, QueryForm resource) {
        ObjectNode identifier = JsonNodeFactory.instance.objectNode();
        resource.map("ResourceIdentifier").forEach(identifier::put);
        List<String> expected =
                call.service().handlers().schema().resourceType().primaryIdentifier();
        boolean provisioned = call.service().handlers().schema().isCalled(resource.required("ResourceType"));
        List<String> given = new ArrayList<>();
        identifier.fieldNames().forEachRemaining(given::add);
        if (provisioned && !Set.copyOf(given).equals(Set.copyOf(expected))) {
            throw AwsError.validationError("The identifier of %s is %s, not %s."
                    .formatted(resource.required("LogicalResourceId"), expected, given));
        }
        return identifier;
    }

    private static String failure(
            OperationCall call,
            Stack stack,
            List<PlannedChange> changes,
            ResourceDeclaration declaration,
            ObjectNode identifier)
            throws InterruptedException {
        String logicalId = declaration.logicalId();
        if (!declaration.hasDeletionPolicy()) {
            throw AwsError.validationError(
                    "Resources [%s] is missing DeletionPolicy attribute in the template. Write one, such as Retain."
                            .formatted(logicalId));
        }
        Optional<String> violation = violation(call.service().handlers().schema(), changes, logicalId);
        if (violation.isPresent()) {
            return violation.get();
        }
        String physicalId = call.service().handlers().schema().resourceType().identifierText(identifier);
        for (Stack other : call.service().stacks().of(call.owner())) {
            if (other.resources().stream()
                    .anyMatch(resource -> resource.exists()
                            && resource.type().equals(declaration.type())
                            && resource.physicalId().equals(physicalId))) {
                return "Resource %s is already managed by the stack %s."
                        .formatted(physicalId, other.identity().name());
            }
        }
        return call.service()
                .engine()
                .read(call.caller(), stack, declaration.type(), logicalId, identifier)
                .failure();
    }

    /** What is only known once other resources are there is checked by the import. */
    private static Optional<String> violation(TypeSchema schema, List<PlannedChange> changes, String logicalId) {
        return changes.stream()
                .filter(change -> change.target().logicalId().equals(logicalId))
                .filter(change -> change.target().type().equals(schema.name()) && change.isFullyKnown())
                .flatMap(change -> schema.violation(change.target()).stream())
                .findFirst();
    }
}
