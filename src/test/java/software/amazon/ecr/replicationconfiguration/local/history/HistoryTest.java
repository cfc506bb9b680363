package software.amazon.ecr.replicationconfiguration.local.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

class HistoryTest {
    private static final AccountRegion SOURCE = new AccountRegion("123456789012", "eu-west-1");
    private static final ObjectNode MODEL = JsonNodeFactory.instance.objectNode();

    private final History history = new History();

    @Test
    void keepsTheLatestTwoHundred() {
        for (int i = 0; i < 201; i++) {
            history.add(id -> entry(id, Action.READ, "SUCCESS", null));
        }
        assertThat(history.entries())
                .extracting(HistoryEntry::id)
                .hasSize(200)
                .startsWith(2L)
                .endsWith(201L);
    }

    @Test
    void replacesAnEntryByALaterStateOfIt() {
        HistoryEntry running = history.add(id -> entry(id, Action.CREATE, "IN_PROGRESS", null));
        HistoryEntry ended = entry(running.id(), Action.CREATE, "SUCCESS", MODEL);
        history.replace(running.id(), id -> ended);
        assertThat(history.entries()).containsExactly(ended);
    }

    @Test
    void remembersTheLastWriteThatSucceeded() {
        HistoryEntry created = history.add(id -> entry(id, Action.CREATE, "SUCCESS", MODEL));
        history.add(id -> entry(id, Action.UPDATE, "FAILED", MODEL));
        history.add(id -> entry(id, Action.READ, "SUCCESS", MODEL));
        assertThat(history.lastWrites()).containsOnlyKeys(SOURCE).containsValue(created);

        HistoryEntry deleted = history.add(id -> entry(id, Action.DELETE, "SUCCESS", null));
        assertThat(history.lastWrites()).containsValue(deleted);
    }

    @Test
    void tellsSubscribersOfEachChangeUntilTheyLeave() {
        List<String> heard = new ArrayList<>();
        Runnable leave = history.subscribe(entry -> heard.add(entry.id() + " " + entry.status()));
        HistoryEntry running = history.add(id -> entry(id, Action.CREATE, "PENDING", null));
        history.replace(running.id(), id -> entry(id, Action.CREATE, "SUCCESS", MODEL));
        leave.run();
        history.add(id -> entry(id, Action.DELETE, "PENDING", null));
        assertThat(heard).containsExactly("1 PENDING", "1 SUCCESS");
    }

    private static HistoryEntry entry(long id, Action action, String status, ObjectNode result) {
        return new HistoryEntry(
                id,
                Instant.EPOCH,
                FrontEnd.CLOUD_CONTROL,
                action,
                SOURCE,
                MODEL,
                status,
                Duration.ZERO,
                null,
                null,
                result);
    }
}
