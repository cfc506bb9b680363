package software.amazon.ecr.replicationconfiguration.json;

import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.Credentials;
import software.amazon.cloudformation.proxy.HandlerRequest;
import software.amazon.cloudformation.proxy.RequestData;
import software.amazon.ecr.replicationconfiguration.CallbackContext;
import software.amazon.ecr.replicationconfiguration.CallbackContext.WriteState;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.TypeConfigurationModel;

/**
 * Reads the requests that CloudFormation sends to begin an operation and to continue it. One with policies or features,
 * which this type has no use for, is irregular.
 */
final class RequestJson {
    private RequestJson() {}

    static HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel> read(PlainJson json)
            throws PlainJson.IrregularException {
        HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel> request = new HandlerRequest<>();
        request.setAction(action(json));
        request.setAwsAccountId(json.string("awsAccountId"));
        request.setBearerToken(json.string("bearerToken"));
        request.setNextToken(json.string("nextToken"));
        request.setMaxResults(json.integer("maxResults"));
        request.setRegion(json.string("region"));
        request.setResourceType(json.string("resourceType"));
        request.setResourceTypeVersion(json.string("resourceTypeVersion"));
        request.setRequestData(json.object("requestData", RequestJson::readData));
        request.setStackId(json.string("stackId"));
        request.setSnapshotRequested(json.bool("snapshotRequested"));
        request.setRollback(json.bool("rollback"));
        request.setDriftable(json.bool("driftable"));
        request.setCallbackContext(json.object("callbackContext", RequestJson::readContext));
        json.none("requestContext");
        json.none("features");
        json.none("updatePolicy");
        json.none("creationPolicy");
        json.endIgnoringUnknown();
        return request;
    }

    private static RequestData<ResourceModel, TypeConfigurationModel> readData(PlainJson json)
            throws PlainJson.IrregularException {
        RequestData<ResourceModel, TypeConfigurationModel> data = new RequestData<>();
        data.setCallerCredentials(json.object("callerCredentials", RequestJson::readCredentials));
        data.setProviderCredentials(json.object("providerCredentials", RequestJson::readCredentials));
        data.setProviderLogGroupName(json.string("providerLogGroupName"));
        data.setLogicalResourceId(json.string("logicalResourceId"));
        data.setResourceProperties(json.object("resourceProperties", ModelJson::readResourceModel));
        data.setPreviousResourceProperties(json.object("previousResourceProperties", ModelJson::readResourceModel));
        data.setTypeConfiguration(json.object("typeConfiguration", any -> new TypeConfigurationModel()));
        data.setSystemTags(json.stringsByName("systemTags"));
        data.setPreviousSystemTags(json.stringsByName("previousSystemTags"));
        data.setStackTags(json.stringsByName("stackTags"));
        data.setPreviousStackTags(json.stringsByName("previousStackTags"));
        json.endIgnoringUnknown();
        return data;
    }

    private static Credentials readCredentials(PlainJson json) throws PlainJson.IrregularException {
        Credentials credentials = new Credentials(
                json.string("accessKeyId"), json.string("secretAccessKey"), json.string("sessionToken"));
        json.endIgnoringUnknown();
        return credentials;
    }

    private static CallbackContext readContext(PlainJson json) throws PlainJson.IrregularException {
        CallbackContext context = new CallbackContext();
        context.setWrite(json.constant("write", WriteState.values()));
        Integer waits = json.integer("waits");
        context.setWaits(waits == null ? 0 : waits);
        json.endIgnoringUnknown();
        return context;
    }

    private static Action action(PlainJson json) throws PlainJson.IrregularException {
        Action action = json.constant("action", Action.values());
        if (action == null) {
            throw new PlainJson.IrregularException("action");
        }
        return action;
    }
}
