package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.InvocationListener;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.OperationResult;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Orchestrator;

/** What a client asks to be done to a resource. Two that are equal ask for the same. */
interface ResourceChange {

    /** Cloud Control API has no templates and so no logical ids; handlers are given this one. */
    String LOGICAL_ID = "CloudControlResource";

    Action action();

    /** Returns the identifier that the client gave; nothing for a create. */
    Optional<String> identifier();

    /** Returns the identifier of the resource that it is about, as far as that is known before it is tried. */
    default Optional<String> subject() {
        return identifier();
    }

    /** Returns what the client asked for as far as that is known before it is tried, for people to read. */
    ObjectNode shown();

    /**
     * Carries out the change.
     *
     * @throws InterruptedException if it was given up between two invocations of the handler
     */
    OperationResult run(Orchestrator orchestrator, Caller caller, InvocationListener listener)
            throws InterruptedException;
}
