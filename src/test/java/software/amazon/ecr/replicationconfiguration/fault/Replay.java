package software.amazon.ecr.replicationconfiguration.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/** The invocations of an operation as they were, so that any of them can be made again. */
final class Replay implements ResourceProvider {
    private final Scenario scenario;
    private final List<Step> steps = new ArrayList<>();

    Replay(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * @param request the request, with the callback context that the step before answered with
     * @param before what the registry held when the request came in
     */
    record Step(ObjectNode request, List<EcrRule> before) {
        boolean continuesAnother() {
            return request.path("callbackContext").isObject();
        }

        boolean knowsOfAWrite() {
            return !request.at("/callbackContext/write").asText("null").equals("null");
        }
    }

    @Override
    public String invoke(String request) {
        steps.add(new Step(Scenario.json(request), scenario.rules()));
        return scenario.provider().invoke(request);
    }

    List<Step> steps() {
        return steps;
    }
}
