package software.amazon.ecr.replicationconfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.ecr.replicationconfiguration.CallbackContext.WriteState;

/** A caller writes the context that a handler reads, so it is read as data: no class is loaded that it names. */
class CallbackContextTest {
    private static final String CANARY = "software.amazon.ecr.replicationconfiguration.CallbackContextTest$Canary";

    private static boolean canaryLoaded;

    /** Nothing refers to it but the contexts below, by its name. */
    static final class Canary {
        static {
            canaryLoaded = true;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'write':'ANSWERED','waits':2}",
                "{'write':'ANSWERED','waits':2,'callGraphs':{'x.attempts':['CANARY',{}]}}",
                "{'@class':'CANARY','write':'ANSWERED','waits':2}",
                "{'write':'ANSWERED','waits':2,'model':{'@type':'CANARY'}}"
            })
    void ignoresEverythingButItsTwoFields(String json) throws IOException {
        CallbackContext expected = new CallbackContext();
        expected.setWrite(WriteState.ANSWERED);
        expected.setWaits(2);

        assertThat(read(json)).isEqualTo(expected);
        assertThat(canaryLoaded).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"['CANARY',{'waits':1}]", "{'write':['CANARY',{}]}", "{'waits':['CANARY',1]}"})
    void refusesAClassNameInPlaceOfAValue(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JsonProcessingException.class);
        assertThat(canaryLoaded).isFalse();
    }

    @Test
    void holdsTwoFieldsAndNoModel() throws IOException {
        CallbackContext context = new CallbackContext();
        context.setWrite(WriteState.UNANSWERED);
        context.setWaits(20);

        assertThat(new Serializer().serialize(context)).isEqualTo("{\"write\":\"UNANSWERED\",\"waits\":20}");
    }

    private static CallbackContext read(String json) throws IOException {
        return new Serializer()
                .deserialize(json.replace('\'', '"').replace("CANARY", CANARY), new TypeReference<>() {});
    }
}
