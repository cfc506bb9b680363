package software.amazon.ecr.replicationconfiguration.interleaving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;

/**
 * A registry and several writers at one moment, in which each writer that is not done has one call to make. What comes
 * next depends only on whose turn it is, so all that can come is found by trying each.
 *
 * @param stored the rules of the registry
 * @param writers in the order in which they are numbered
 * @param history who wrote and who reported what, in order
 * @param losses how many answers to writes may still be lost
 */
record Interleaving(List<ReplicationRule> stored, List<Writer> writers, List<Happening> history, int losses) {

    /**
     * Something that a writer did.
     *
     * @param writer its number
     * @param what "wrote", or how the operation ended: SUCCESS or an error code
     */
    record Happening(int writer, String what) {
        static final String WROTE = "wrote";
        static final String SUCCESS = "SUCCESS";
    }

    private record Turn(int writer, Writer.Outcome outcome) {}

    static Interleaving of(List<ReplicationRule> stored, List<Writer> writers, int losses) {
        return new Interleaving(List.copyOf(stored), List.copyOf(writers), List.of(), losses);
    }

    /** Checks every end that can be reached, and returns in how many ways there are to reach one. */
    long explore(Consumer<Interleaving> check) {
        return explore(check, new HashMap<>());
    }

    private long explore(Consumer<Interleaving> check, Map<Interleaving, Long> explored) {
        Long known = explored.get(this);
        if (known != null) {
            return known;
        }
        List<Turn> turns = turns();
        if (turns.isEmpty()) {
            check.accept(this);
        }
        long ways = turns.isEmpty()
                ? 1
                : turns.stream()
                        .mapToLong(turn -> after(turn).explore(check, explored))
                        .sum();
        explored.put(this, ways);
        return ways;
    }

    /** Goes on to an end, at each moment with a writer that chance chooses. */
    Interleaving end(Random random) {
        List<Turn> turns = turns();
        return turns.isEmpty()
                ? this
                : after(turns.get(random.nextInt(turns.size()))).end(random);
    }

    private List<Turn> turns() {
        return IntStream.range(0, writers.size())
                .boxed()
                .filter(number -> !writers.get(number).isDone())
                .flatMap(number -> Writer.Outcome.possible(writers.get(number), losses > 0).stream()
                        .map(outcome -> new Turn(number, outcome)))
                .toList();
    }

    private Interleaving after(Turn turn) {
        int number = turn.writer();
        Writer.Outcome outcome = turn.outcome();
        Writer writer = writers.get(number);
        boolean writes = writer.isAboutToWrite() && outcome != Writer.Outcome.LOST_BEFORE;
        Writer then = writer.call(stored, outcome);
        List<Writer> others = new ArrayList<>(writers);
        others.set(number, then);
        List<Happening> happened = new ArrayList<>(history);
        if (writes) {
            happened.add(new Happening(number, Happening.WROTE));
        }
        if (then.isDone()) {
            happened.add(new Happening(number, then.report()));
        }
        return new Interleaving(
                writes ? writer.pendingRules() : stored,
                List.copyOf(others),
                List.copyOf(happened),
                outcome == Writer.Outcome.ANSWERED ? losses : losses - 1);
    }
}
