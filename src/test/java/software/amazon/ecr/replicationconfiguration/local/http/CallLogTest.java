package software.amazon.ecr.replicationconfiguration.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CallLogTest {
    private static final JsonCall CALL = new JsonCall("Describe", Optional.empty(), new byte[0]);

    @Test
    void handsTheAnswerOn() {
        HttpAnswer answer = new HttpAnswer(200, Map.of(), "{}");
        assertThat(new CallLog(call -> answer).handle(CALL)).isSameAs(answer);
    }

    @Test
    void recordsAndHandsOnAnError() {
        AwsError error = new AwsError(400, "ThrottlingException", "Rate exceeded");
        CallLog log = new CallLog(call -> {
            throw error;
        });
        assertThatThrownBy(() -> log.handle(CALL)).isSameAs(error);
        assertThat(log.calls()).singleElement().satisfies(call -> {
            assertThat(call.errorCode()).hasValue("ThrottlingException");
            assertThat(call.status()).isEqualTo(400);
        });
    }

    @Test
    void keepsTheLatestTenThousandCalls() {
        CallLog log = new CallLog(call -> new HttpAnswer(200, Map.of(), "{}"));
        for (int i = 0; i < 10_001; i++) {
            log.handle(CALL);
        }
        assertThat(log.calls()).hasSize(10_000);
        assertThat(log.calls().get(0).number()).isEqualTo(2);
    }
}
