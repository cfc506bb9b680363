package software.amazon.ecr.replicationconfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.json.JSONObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.testing.JsonRequest;

/** What the generated wrapper does before it calls a handler. */
class HandlerWrapperTest {
    private final String systemTemporaryFolder = System.getProperty("java.io.tmpdir");

    @TempDir
    private Path temporaryFolder;

    private Path file;

    /** The RPDK empties the folder that the property names: it must not be a developer's own, should this test fail. */
    @BeforeEach
    void useATemporaryFolderOfItsOwn() throws IOException {
        file = Files.createFile(temporaryFolder.resolve("kept"));
        System.setProperty("java.io.tmpdir", temporaryFolder.toString());
    }

    @AfterEach
    void useTheSystemsTemporaryFolder() {
        System.setProperty("java.io.tmpdir", systemTemporaryFolder);
    }

    @Test
    void keepsFilesInTheTemporaryFolderOutsideLambda() throws IOException {
        JSONObject event = invoke("not a request");

        assertThat(event.getString("status")).isEqualTo("FAILED");
        assertThat(file).exists();
    }

    @Test
    void keepsThemWhenRunAsAnExecutableToo() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new HandlerWrapperExecutable().handleRequest(stream("not a request"), output);

        assertThat(output.toString(StandardCharsets.UTF_8)).contains("FAILED");
        assertThat(file).exists();
    }

    @Test
    void saysWhereAnUnknownPropertyIs() throws IOException {
        JSONObject event = create("{\"ReplicationConfiguration\":{\"Rules\":[{\"Destination\":{\"Regoin\":\"a\"}}]}}");

        assertThat(event.getString("errorCode")).isEqualTo("InvalidRequest");
        assertThat(event.getString("message"))
                .isEqualTo("Model validation failed "
                        + "(#/ReplicationConfiguration/Rules/0/Destination: extraneous key [Regoin] is not permitted. "
                        + "The keys are Region, RegistryId.)");
    }

    @Test
    void saysWhereAPropertyHasAnotherType() throws IOException {
        JSONObject event = create("{\"ReplicationConfiguration\":{\"Rules\":[{\"Destination\":\"eu-west-1\"}]}}");

        assertThat(event.getString("errorCode")).isEqualTo("InvalidRequest");
        assertThat(event.getString("message"))
                .isEqualTo("Model validation failed "
                        + "(#/ReplicationConfiguration/Rules/0/Destination: expected an object, found \"eu-west-1\". "
                        + "The keys are Region, RegistryId.)");
    }

    private static JSONObject create(String model) throws IOException {
        return invoke(JsonRequest.of(Action.CREATE).properties(model).json());
    }

    private static JSONObject invoke(String request) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        new HandlerWrapper().handleRequest(stream(request), output, mock(Context.class, RETURNS_DEEP_STUBS));
        return new JSONObject(output.toString(StandardCharsets.UTF_8));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
