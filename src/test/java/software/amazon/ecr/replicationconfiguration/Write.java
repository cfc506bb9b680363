package software.amazon.ecr.replicationconfiguration;

import static software.amazon.ecr.replicationconfiguration.Models.model;
import static software.amazon.ecr.replicationconfiguration.Models.ruleTo;

import java.util.function.Function;

/** The three operations that write, each with a registry in which it can succeed and what it leaves there. */
enum Write {
    CREATE(CreateHandler::new, model(), model(ruleTo("eu-west-1"))),
    UPDATE(UpdateHandler::new, model(ruleTo("us-east-1")), model(ruleTo("eu-west-1"))),
    DELETE(DeleteHandler::new, model(ruleTo("us-east-1")), model());

    private final Function<EcrClients, BaseHandler<CallbackContext>> handler;
    private final ResourceModel before;
    private final ResourceModel after;

    Write(Function<EcrClients, BaseHandler<CallbackContext>> handler, ResourceModel before, ResourceModel after) {
        this.handler = handler;
        this.before = before;
        this.after = after;
    }

    MockedRegistry registry() {
        return new MockedRegistry(before.getReplicationConfiguration().getRules().toArray(new ReplicationRule[0]));
    }

    Operation on(MockedRegistry registry) {
        return on(registry.clients());
    }

    Operation on(EcrClients clients) {
        return new Operation(handler.apply(clients));
    }

    /** The desired state, and what the registry holds afterwards. */
    ResourceModel after() {
        return after;
    }

    /** The rules that the registry holds before, as messages name them. */
    String textBefore() {
        return RuleText.of(before.getReplicationConfiguration().getRules());
    }

    /** The rules that the registry holds afterwards, as messages name them. */
    String textAfter() {
        return RuleText.of(after.getReplicationConfiguration().getRules());
    }
}
