package software.amazon.ecr.replicationconfiguration.benchmark;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A provider for the type, reached as Lambda reaches it: a JSON request in, a progress event as JSON out. */
final class ProviderSubject implements Subject {
    private final RequestStreamHandler handler;

    /** @param entryPoint the name of the class that Lambda calls, which has a constructor without parameters */
    ProviderSubject(String entryPoint) throws ReflectiveOperationException {
        handler = (RequestStreamHandler)
                Class.forName(entryPoint).getDeclaredConstructor().newInstance();
    }

    @Override
    public void call(MeasuredOperation operation, ModelSize size) throws Exception {
        byte[] request = request(operation, size).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(request), answer, new SilentContext());
        String event = answer.toString(StandardCharsets.UTF_8);
        if (!event.contains("\"SUCCESS\"")) {
            throw new IllegalStateException(operation + " of " + size + " answered " + event);
        }
    }

    private static String request(MeasuredOperation operation, ModelSize size) {
        boolean write = operation == MeasuredOperation.CREATE || operation == MeasuredOperation.UPDATE;
        String model = write ? model(operation, size) : identifier();
        return "{\"action\":\"" + operation + "\",\"awsAccountId\":\"" + ACCOUNT + "\",\"region\":\"" + REGION
                + "\",\"bearerToken\":\"00000000-0000-0000-0000-000000000000\","
                + "\"resourceType\":\"AWS::ECR::ReplicationConfiguration\",\"callbackContext\":null,\"requestData\":{"
                + "\"callerCredentials\":{\"accessKeyId\":\"" + ACCOUNT
                + "\",\"secretAccessKey\":\"secret\",\"sessionToken\":\"token\"},\"logicalResourceId\":\"Replication\","
                + "\"resourceProperties\":{" + model + "}"
                + (operation == MeasuredOperation.UPDATE ? ",\"previousResourceProperties\":{" + model + "}" : "")
                + "}}";
    }

    private static String model(MeasuredOperation operation, ModelSize size) {
        StringBuilder json = new StringBuilder("\"ReplicationConfiguration\":{\"Rules\":[");
        for (int rule = 0; rule < size.rules(); rule++) {
            json.append(rule == 0 ? "" : ",").append("{\"Destinations\":[");
            for (int item = 0; item < size.items(); item++) {
                json.append(item == 0 ? "" : ",")
                        .append("{\"Region\":\"")
                        .append(operation.destination())
                        .append("\",\"RegistryId\":\"")
                        .append(ModelSize.registryId(item))
                        .append("\"}");
            }
            json.append("],\"RepositoryFilters\":[");
            for (int item = 0; item < size.items(); item++) {
                json.append(item == 0 ? "" : ",")
                        .append("{\"Filter\":\"")
                        .append(ModelSize.filter(rule, item))
                        .append("\",\"FilterType\":\"PREFIX_MATCH\"}");
            }
            json.append("]}");
        }
        return json.append("]}")
                .append(operation == MeasuredOperation.UPDATE ? "," + identifier() : "")
                .toString();
    }

    private static String identifier() {
        return "\"RegistryId\":\"" + ACCOUNT + "\"";
    }
}
