package software.amazon.ecr.replicationconfiguration.local.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * One request of a client, as far as it is known by now. The models are not to be changed.
 *
 * @param id        counts from 1 in the order in which requests came; an entry that replaces another has its id
 * @param time      when the request came
 * @param frontEnd  what the client spoke
 * @param operation what it asked for
 * @param registry  whose registry it is about
 * @param desired   the properties that the client asked for; for an update through Cloud Control API the identifier and
 *                  the {@code PatchDocument}, for a read or a delete the identifier
 * @param status    {@code PENDING}, {@code IN_PROGRESS}, {@code SUCCESS}, {@code FAILED}, {@code CANCEL_IN_PROGRESS} or
 *                  {@code CANCEL_COMPLETE}
 * @param duration  how long it took; null while it goes on
 * @param errorCode after a failure, otherwise null
 * @param message   may be null
 * @param result    the model that the handler returned last, in canonical form; null if there is none
 */
public record HistoryEntry(
        long id,
        Instant time,
        FrontEnd frontEnd,
        Action operation,
        AccountRegion registry,
        ObjectNode desired,
        String status,
        Duration duration,
        String errorCode,
        String message,
        ObjectNode result) {

    public HistoryEntry {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(frontEnd, "frontEnd");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(registry, "registry");
        Objects.requireNonNull(status, "status");
    }

    boolean succeeded() {
        return status.equals("SUCCESS");
    }
}
