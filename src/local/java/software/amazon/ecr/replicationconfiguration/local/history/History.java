package software.amazon.ecr.replicationconfiguration.local.history;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/** The latest {@value #KEPT} requests, as they are by now. Safe for many threads. */
public final class History {

    private static final int KEPT = 200;
    private static final Set<Action> WRITES = EnumSet.of(Action.CREATE, Action.UPDATE, Action.DELETE);

    private final SortedMap<Long, HistoryEntry> entries = new TreeMap<>();
    private final Map<AccountRegion, HistoryEntry> lastWrites = new HashMap<>();
    private final List<Consumer<HistoryEntry>> listeners = new CopyOnWriteArrayList<>();
    private long lastId;

    /** Returns the requests, oldest first. */
    public synchronized List<HistoryEntry> entries() {
        return new ArrayList<>(entries.values());
    }

    /**
     * Returns the last create, update or delete that succeeded, for each registry that had one. Its result is what a
     * client wants the registry to hold; null after a delete, when it wants no rules.
     */
    public synchronized Map<AccountRegion, HistoryEntry> lastWrites() {
        return Map.copyOf(lastWrites);
    }

    /**
     * Passes each new entry, and each change of one, to the listener, in order and one at a time: the listener must
     * return at once.
     *
     * @return ends the subscription
     */
    public Runnable subscribe(Consumer<HistoryEntry> listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return () -> listeners.remove(listener);
    }

    /**
     * Adds an entry.
     *
     * @param entry makes it, from its id
     */
    public synchronized HistoryEntry add(LongFunction<HistoryEntry> entry) {
        HistoryEntry added = entry.apply(++lastId);
        if (entries.size() == KEPT) {
            entries.remove(entries.firstKey());
        }
        entries.put(added.id(), added);
        changed(added);
        return added;
    }

    /**
     * Replaces an entry, unless it has been forgotten, by one that shows the request as it is now. Of two threads that
     * do so at once none puts an earlier state in place of a later one.
     *
     * @param entry makes it, from its id
     */
    public synchronized void replace(long id, LongFunction<HistoryEntry> entry) {
        HistoryEntry newer = entry.apply(id);
        entries.computeIfPresent(id, (same, older) -> newer);
        changed(newer);
    }

    private void changed(HistoryEntry entry) {
        if (entry.succeeded() && WRITES.contains(entry.operation())) {
            lastWrites.put(entry.registry(), entry);
        }
        listeners.forEach(listener -> listener.accept(entry));
    }
}
