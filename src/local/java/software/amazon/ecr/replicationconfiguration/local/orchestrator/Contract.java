package software.amazon.ecr.replicationconfiguration.local.orchestrator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.cloudformation.Action;

/**
 * What a progress event must and must not hold, for each action.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract.html">
 *     Resource type handler contract</a>
 */
final class Contract {

    private static final Set<Action> SYNCHRONOUS = EnumSet.of(Action.READ, Action.LIST);
    private static final Set<Action> OF_A_KNOWN_RESOURCE = EnumSet.of(Action.READ, Action.UPDATE);

    private final ResourceType type;

    Contract(ResourceType type) {
        this.type = type;
    }

    /** Returns what is wrong with the event, as the end of a sentence, or nothing. */
    Optional<String> violation(HandlerOperation operation, HandlerResponse event) {
        if (event == null || event.status() == null) {
            return Optional.of("without a status");
        }
        return Optional.ofNullable(
                switch (event.status()) {
                    case IN_PROGRESS -> inProgress(operation, event);
                    case SUCCESS -> success(operation, event);
                    case FAILED -> failure(event);
                    default -> "with the status " + event.status();
                });
    }

    private String inProgress(HandlerOperation operation, HandlerResponse event) {
        if (SYNCHRONOUS.contains(operation.action())) {
            return "IN_PROGRESS, but " + operation.action() + " must end with its first answer";
        }
        if (event.callbackDelaySeconds() < 0) {
            return "IN_PROGRESS with a delay of " + event.callbackDelaySeconds() + " s";
        }
        if (event.errorCode() != null) {
            return "IN_PROGRESS with the error code " + event.errorCode();
        }
        return operation.action() == Action.DELETE ? null : model(operation, event);
    }

    private String success(HandlerOperation operation, HandlerResponse event) {
        if (event.errorCode() != null) {
            return "SUCCESS with the error code " + event.errorCode();
        }
        if (event.callbackContext() != null && !event.callbackContext().isNull() || event.callbackDelaySeconds() != 0) {
            return "SUCCESS with a callback context or a delay";
        }
        return switch (operation.action()) {
            case CREATE, READ, UPDATE -> model(operation, event);
            case DELETE -> event.resourceModel() == null ? null : "SUCCESS of DELETE with a model";
            case LIST -> models(event.resourceModels());
        };
    }

    private static String failure(HandlerResponse event) {
        if (event.errorCode() == null) {
            return "FAILED without an error code";
        }
        return event.message() == null || event.message().isBlank()
                ? "FAILED with " + event.errorCode() + ", but without a message"
                : null;
    }

    private String model(HandlerOperation operation, HandlerResponse event) {
        String what = event.status() + " of " + operation.action();
        ObjectNode model = event.resourceModel();
        if (!type.isIdentifiedBy(model)) {
            return what + " without the primary identifier " + type.primaryIdentifier();
        }
        if (OF_A_KNOWN_RESOURCE.contains(operation.action())
                && !type.identifierOf(model).equals(type.identifierOf(operation.desired()))) {
            return what + " with the primary identifier " + type.identifierOf(model) + ", where "
                    + type.identifierOf(operation.desired()) + " was asked for";
        }
        return null;
    }

    private String models(List<ObjectNode> models) {
        if (models == null) {
            return "SUCCESS of LIST without a list of models";
        }
        return models.stream().allMatch(type::isIdentifiedBy)
                ? null
                : "SUCCESS of LIST with a model without the primary identifier " + type.primaryIdentifier();
    }
}
