package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final EventLog log = new EventLog();

    @Test
    void keepsTheLatestThousandEvents() {
        for (int i = 0; i < 1001; i++) {
            log.add(event("event-" + i, "{}", null, null));
        }

        assertThat(log.newestFirst()).hasSize(1000);
        assertThat(log.newestFirst().get(0).eventId()).isEqualTo("event-1000");
        assertThat(log.newestFirst().get(999).eventId()).isEqualTo("event-1");
    }

    @Test
    void forgetsOldEventsForTheTextOfNewOnes() {
        String text = "x".repeat(200_000);
        log.add(event("properties", text, null, null));
        log.add(event("reason", null, text, null));
        log.add(event("message", null, null, text));

        assertThat(log.newestFirst()).extracting(StackEvent::eventId).containsExactly("message", "reason");
    }

    @Test
    void keepsTheLatestEventWhateverItSays() {
        log.add(event("first", "{}", null, null));
        log.add(event("second", "x".repeat(600_000), null, null));

        assertThat(log.newestFirst()).extracting(StackEvent::eventId).containsExactly("second");
    }

    private static StackEvent event(String id, String properties, String reason, String message) {
        return new StackEvent(
                id,
                null,
                "Order",
                null,
                "Test::Shop::Order",
                Instant.EPOCH,
                "CREATE_FAILED",
                reason,
                properties,
                List.of(new HandlerInvocation("CREATE", 1, "FAILED", "InvalidRequest", message, 1, null)));
    }
}
