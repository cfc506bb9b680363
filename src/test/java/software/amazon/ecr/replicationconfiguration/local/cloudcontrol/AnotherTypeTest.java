package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.services.cloudcontrol.CloudControlClient;
import software.amazon.awssdk.services.cloudcontrol.model.ConcurrentOperationException;
import software.amazon.awssdk.services.cloudcontrol.model.ProgressEvent;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.JsonText;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.Shorthand;
import software.amazon.ecr.replicationconfiguration.local.history.History;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ServerClients;

/** A type that a property of its own identifies and that has no shorthand, in front of the same Cloud Control API. */
@Timeout(60)
class AnotherTypeTest {
    private static final ServedType TYPE = new ServedType(
            new ResourceType("Another::Vendor::Thing", List.of("Name")),
            Shorthand.NONE,
            (caller, desired) -> Optional.of(desired.path("Name").asText()));

    private CloudControl cloudControl;
    private LoopbackServer server;
    private CloudControlClient client;

    @AfterEach
    void close() {
        client.close();
        cloudControl.close();
        server.close();
    }

    @Test
    void holdsUpOnlyCreatesOfTheSameResource() {
        serve(request -> "{\"status\":\"IN_PROGRESS\",\"callbackDelaySeconds\":60,\"resourceModel\":%s}"
                .formatted(properties(request)));
        create("a");
        create("b");

        assertThatThrownBy(() -> create("a")).isInstanceOf(ConcurrentOperationException.class);
    }

    @Test
    void appliesPatchesToTheLetter() {
        String model =
                "{\"Name\":\"a\",\"ReplicationConfiguration\":{\"Rules\":[{\"Destination\":{\"Region\":\"x\"}}]}}";
        AtomicReference<JsonNode> desired = new AtomicReference<>();
        serve(request -> {
            desired.set(properties(request));
            return "{\"status\":\"SUCCESS\",\"resourceModel\":" + model + "}";
        });

        ProgressEvent event = ServerClients.success(
                client,
                client.updateResource(r -> r.typeName(TYPE.type().name())
                                .identifier("a")
                                .patchDocument("[{\"op\":\"replace\",\"value\":\"y\","
                                        + "\"path\":\"/ReplicationConfiguration/Rules/0/Destination/Region\"}]"))
                        .progressEvent());

        assertThat(desired.get().toString()).isEqualTo(model.replace("\"x\"", "\"y\""));
        assertThat(event.statusMessage()).isNull();
    }

    private static JsonNode properties(String request) {
        return JsonText.object(request).orElseThrow().at("/requestData/resourceProperties");
    }

    private ProgressEvent create(String name) {
        return client.createResource(r -> r.typeName(TYPE.type().name()).desiredState("{\"Name\":\"" + name + "\"}"))
                .progressEvent();
    }

    private void serve(ResourceProvider provider) {
        Caller caller = new Caller("123456789012", "eu-west-1", AwsSessionCredentials.create("a", "b", "c"));
        cloudControl = new CloudControl(TYPE, provider, scope -> caller, false, new History(), RequestLimits.DEFAULT);
        server = LoopbackServer.start(0, RequestLimits.DEFAULT, List.of(cloudControl.handler()));
        client = ServerClients.cloudControl(server.endpoint());
    }
}
