package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.PatchReader;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.JsonCall;
import software.amazon.ecr.replicationconfiguration.local.http.JsonController;
import software.amazon.ecr.replicationconfiguration.local.http.JsonProtocol;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;

/**
 * The operations of Cloud Control API, for one resource type.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudcontrolapi/latest/APIReference/API_Operations.html">Actions</a>
 */
final class CloudControlController implements JsonController {

    private static final JsonProtocol PROTOCOL = CloudControl.PROTOCOL;

    private final ServedType served;
    private final ResourceType type;
    private final Function<CredentialScope, Caller> callers;
    private final ResourceRequests requests;
    private final ResourceReads reads;
    private final PatchReader patches;

    CloudControlController(
            ServedType served,
            Function<CredentialScope, Caller> callers,
            ResourceRequests requests,
            ResourceReads reads,
            PatchReader patches) {
        this.served = served;
        this.type = served.type();
        this.callers = callers;
        this.requests = requests;
        this.reads = reads;
        this.patches = patches;
    }

    @Override
    public HttpAnswer handle(JsonCall call) {
        Caller caller = callers.apply(call.credentialScope());
        RequestInput input = new RequestInput(call.input());
        return PROTOCOL.answer(
                switch (call.operation()) {
                    case "CreateResource" -> createResource(caller, input);
                    case "UpdateResource" -> updateResource(caller, input);
                    case "DeleteResource" -> deleteResource(caller, input);
                    case "GetResource" -> getResource(caller, input);
                    case "ListResources" -> listResources(caller, input);
                    case "GetResourceRequestStatus" ->
                        new ProgressOutput(requests.status(caller, input.requestToken()));
                    case "CancelResourceRequest" -> new ProgressOutput(requests.cancel(caller, input.requestToken()));
                    case "ListResourceRequests" -> listResourceRequests(caller, input);
                    default ->
                        throw AwsError.unknownOperation(
                                "Cloud Control API has no operation '%s'.".formatted(call.operation()));
                });
    }

    private ProgressOutput createResource(Caller caller, RequestInput input) {
        input.mustBeOf(type.name());
        ObjectNode desired = input.desiredState();
        return start(
                caller, input, new Creation(desired, served.futureIdentifier().apply(caller, desired)));
    }

    private ProgressOutput updateResource(Caller caller, RequestInput input) {
        input.mustBeOf(type.name());
        String identifier = input.identifier();
        return start(
                caller,
                input,
                new PatchedUpdate(identifier, type.keyOf(identifier), patches.read(input.document("PatchDocument"))));
    }

    private ProgressOutput deleteResource(Caller caller, RequestInput input) {
        input.mustBeOf(type.name());
        String identifier = input.identifier();
        return start(caller, input, new Deletion(identifier, type.keyOf(identifier)));
    }

    private ProgressOutput start(Caller caller, RequestInput input, ResourceChange change) {
        return new ProgressOutput(requests.start(caller, change, input.clientToken()));
    }

    private GetResourceOutput getResource(Caller caller, RequestInput input) {
        input.mustBeOf(type.name());
        return new GetResourceOutput(type.name(), description(reads.get(caller, type.keyOf(input.identifier()))));
    }

    /** What the list handler answers is the only page. */
    private ListResourcesOutput listResources(Caller caller, RequestInput input) {
        input.mustBeOf(type.name());
        input.maxResults();
        if (input.nextToken().isPresent()) {
            throw CloudControlErrors.validation("NextToken is not one that ListResources returned.");
        }
        return new ListResourcesOutput(
                type.name(), reads.list(caller).stream().map(this::description).toList());
    }

    private ListResourceRequestsOutput listResourceRequests(Caller caller, RequestInput input) {
        Set<Action> operations = input.filter("Operations", EnumSet.of(Action.CREATE, Action.UPDATE, Action.DELETE));
        Set<RequestStatus> statuses = input.filter("OperationStatuses", EnumSet.allOf(RequestStatus.class));
        List<ProgressEventOutput> found = requests.list(
                caller,
                event -> (operations.isEmpty() || operations.contains(event.operation()))
                        && (statuses.isEmpty() || statuses.contains(event.operationStatus())));
        RequestPage page = RequestPage.of(found, input.nextToken(), input.maxResults());
        return new ListResourceRequestsOutput(page.events(), page.nextToken().orElse(null));
    }

    private ResourceDescription description(ObjectNode model) {
        return new ResourceDescription(type.identifierText(model), model.toString());
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record ProgressOutput(ProgressEventOutput progressEvent) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record ResourceDescription(String identifier, String properties) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record GetResourceOutput(String typeName, ResourceDescription resourceDescription) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    record ListResourcesOutput(String typeName, List<ResourceDescription> resourceDescriptions) {}

    @JsonNaming(UpperCamelCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListResourceRequestsOutput(List<ProgressEventOutput> resourceRequestStatusSummaries, String nextToken) {}
}
