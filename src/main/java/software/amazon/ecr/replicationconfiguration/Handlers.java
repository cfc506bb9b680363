package software.amazon.ecr.replicationconfiguration;

import java.util.Map;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;

/** The handler of each action. */
public final class Handlers {
    private Handlers() {}

    /** Returns the handlers that reach Amazon ECR through the clients that all of the process shares. */
    static Map<Action, BaseHandler<CallbackContext>> all() {
        return all(EcrClients.shared());
    }

    public static Map<Action, BaseHandler<CallbackContext>> all(EcrClients clients) {
        return Map.of(
                Action.CREATE, new CreateHandler(clients),
                Action.READ, new ReadHandler(clients),
                Action.UPDATE, new UpdateHandler(clients),
                Action.DELETE, new DeleteHandler(clients),
                Action.LIST, new ListHandler(clients));
    }
}
