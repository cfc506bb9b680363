package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

class PatchTest {
    private static final PatchReader READER = new PatchReader(Set.of("Id"), Shorthand.NONE, false);

    /** Each case is a document, a patch, and what comes of it: a document or the message of the failure. */
    static Stream<JsonNode> cases() {
        try {
            JsonNode cases = JsonText.document(
                            Files.readString(Path.of("src/test/resources/cloudcontrol/patches.json")))
                    .orElseThrow();
            return StreamSupport.stream(cases.spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void followsRfc6902(JsonNode test) {
        ObjectNode document = test.get("doc").deepCopy();
        assertThat(outcome(document, test.get("patch").toString()))
                .isEqualTo(
                        test.has("error")
                                ? test.get("error").textValue()
                                : test.get("expected").toString());
        assertThat(document).isEqualTo(test.get("doc"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                                   | PatchDocument is not the text of one JSON list of operations.
        [] []                                | PatchDocument is not the text of one JSON list of operations.
        [1]                                  | PatchDocument[0]: 'op' must be one of add, remove, replace, move, copy and test.
        [{"op":"spam","path":"/a"}]          | PatchDocument[0]: 'op' must be one of add, remove, replace, move, copy and test.
        [{"op":"add","path":"/a"}]           | PatchDocument[0]: add needs a 'value'.
        [{"op":"remove"}]                    | PatchDocument[0]: remove needs a 'path', a string.
        [{"op":"remove","path":7}]           | PatchDocument[0]: remove needs a 'path', a string.
        [{"op":"move","path":"/a"}]          | PatchDocument[0]: move needs a 'from', a string.
        [{"op":"remove","path":"/a~2"}]      | PatchDocument[0]: 'path' is not a JSON Pointer: '~' is written ~0 in it.
        """)
    void refusesWhatIsNoPatch(String text, String message) {
        assertThatThrownBy(() -> READER.read(text))
                .isInstanceOfSatisfying(
                        AwsError.class, error -> assertThat(error.shortCode()).isEqualTo("ValidationException"))
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [{"op":"add","path":"/Id","value":1}]
        [{"op":"remove","path":"Id"}]
        [{"op":"replace","path":"/Id/x","value":1}]
        [{"op":"move","from":"/Id","path":"/a"}]
        [{"op":"copy","from":"/a","path":"/Id"}]
        """)
    void refusesToTouchAProtectedProperty(String text) {
        assertThatThrownBy(() -> READER.read(text))
                .hasMessage(
                        "PatchDocument[0]: Id is read-only and identifies the resource. Leave it out of the patch.");
    }

    @Test
    void allowsToLookAtAProtectedProperty() {
        assertThat(
                        outcome(
                                object("{\"Id\":1}"),
                                "[{\"op\":\"test\",\"path\":\"/Id\",\"value\":1},{\"op\":\"copy\",\"from\":\"/Id\",\"path\":\"/a\"}]"))
                .isEqualTo("{\"Id\":1,\"a\":1}");
    }

    @Test
    void refusesToReplaceTheDocumentByOneWithAnotherIdentifier() {
        assertThat(outcome(object("{\"Id\":1}"), "[{\"op\":\"replace\",\"path\":\"\",\"value\":{\"Id\":2}}]"))
                .isEqualTo("The patch changes Id, which cannot be changed.");
    }

    @Test
    void endsAPatchThatMakesTheDocumentExplode() {
        String copies = "{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/a/-\"},".repeat(40);
        assertThat(outcome(object("{\"a\":[]}"), "[" + copies.substring(0, copies.length() - 1) + "]"))
                .endsWith(": the document has grown to more than 262144 characters.");
    }

    private static String outcome(ObjectNode document, String patch) {
        try {
            return READER.read(patch).applyTo(document).state().toString();
        } catch (PatchFailure e) {
            return e.getMessage();
        }
    }

    private static ObjectNode object(String text) {
        return JsonText.object(text).orElseThrow();
    }
}
