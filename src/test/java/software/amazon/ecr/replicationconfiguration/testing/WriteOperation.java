package software.amazon.ecr.replicationconfiguration.testing;

import static software.amazon.ecr.replicationconfiguration.testing.TestModels.model;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import java.util.function.Function;
import software.amazon.ecr.replicationconfiguration.BaseHandler;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.CreateHandler;
import software.amazon.ecr.replicationconfiguration.DeleteHandler;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.UpdateHandler;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.model.RuleText;

/** The three operations that write, each with a registry in which it can succeed and what it leaves there. */
public enum WriteOperation {
    CREATE(CreateHandler::new, model(), model(ruleTo("eu-west-1"))),
    UPDATE(UpdateHandler::new, model(ruleTo("us-east-1")), model(ruleTo("eu-west-1"))),
    DELETE(DeleteHandler::new, model(ruleTo("us-east-1")), model());

    private final Function<EcrClients, BaseHandler<CallbackContext>> handler;
    private final ResourceModel before;
    private final ResourceModel after;

    WriteOperation(
            Function<EcrClients, BaseHandler<CallbackContext>> handler, ResourceModel before, ResourceModel after) {
        this.handler = handler;
        this.before = before;
        this.after = after;
    }

    public MockedRegistry registry() {
        return new MockedRegistry(
                before.getReplicationConfiguration().getRules().toArray(new ReplicationRule[0]));
    }

    public HandlerCalls on(MockedRegistry registry) {
        return on(registry.clients());
    }

    public HandlerCalls on(EcrClients clients) {
        return new HandlerCalls(handler.apply(clients));
    }

    /** The desired state, and what the registry holds afterwards. */
    public ResourceModel after() {
        return after;
    }

    /** The rules that the registry holds before, as messages name them. */
    public String textBefore() {
        return RuleText.of(before.getReplicationConfiguration().getRules());
    }

    /** The rules that the registry holds afterwards, as messages name them. */
    public String textAfter() {
        return RuleText.of(after.getReplicationConfiguration().getRules());
    }
}
