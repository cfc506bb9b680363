package software.amazon.ecr.replicationconfiguration.interleaving;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.model;
import static software.amazon.ecr.replicationconfiguration.testing.TestModels.ruleTo;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.interleaving.Interleaving.Happening;
import software.amazon.ecr.replicationconfiguration.testing.WriteOperation;

/**
 * Several stacks and others write to one registry, with their calls in every order, and a lost answer at any write.
 * That a success follows a read of what was asked for, and that CREATE writes only after a read without rules, is
 * checked at each step.
 */
class InterleavingTest {
    private static final List<ReplicationRule> NONE = List.of();
    private static final List<ReplicationRule> SOME = List.of(ruleTo("us-east-1"));
    private static final long SEED = 20_260_101;

    private static List<Writer> writers() {
        return List.of(
                HandlerWriter.beginning(WriteOperation.CREATE, model(ruleTo("eu-west-1"))),
                HandlerWriter.beginning(WriteOperation.CREATE, model(ruleTo("eu-west-2"))),
                HandlerWriter.beginning(WriteOperation.UPDATE, model(ruleTo("eu-west-1"))),
                HandlerWriter.beginning(WriteOperation.UPDATE, model(ruleTo("eu-west-3"))),
                HandlerWriter.beginning(WriteOperation.DELETE, model()),
                new Writer.Outsider(List.of(ruleTo("sa-east-1")), false),
                new Writer.Outsider(NONE, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whatTheLastWriterReportedIsThereWhateverTheOrderOfTwo(int losses) {
        long explored = pairs().flatMap(
                        pair -> Stream.of(NONE, SOME).map(stored -> Interleaving.of(stored, pair, losses)))
                .mapToLong(start -> start.explore(InterleavingTest::check))
                .sum();

        System.out.printf("%,d interleavings of two writers, with %d lost answers%n", explored, losses);
        assertThat(explored).isEqualTo(losses == 0 ? 844 : 12_080);
    }

    @Test
    void whatTheLastWriterReportedIsThereInRandomOrdersOfFive() {
        System.out.println("Random interleavings of five writers with the seed " + SEED);
        Random random = new Random(SEED);
        for (int walk = 0; walk < 150; walk++) {
            List<Writer> five =
                    random.ints(5, 0, writers().size()).mapToObj(writers()::get).toList();
            check(Interleaving.of(random.nextBoolean() ? NONE : SOME, five, 2).end(random));
        }
    }

    private static Stream<List<Writer>> pairs() {
        List<Writer> writers = writers();
        return IntStream.range(0, writers.size())
                .boxed()
                .flatMap(some -> IntStream.rangeClosed(some, writers.size() - 1)
                        .mapToObj(other -> List.of(writers.get(some), writers.get(other))));
    }

    /** The writer that wrote last reported SUCCESS, and nobody failed whose rules it left. */
    private static void check(Interleaving end) {
        List<Happening> writes = end.history().stream()
                .filter(happening -> happening.what().equals(Happening.WROTE))
                .toList();
        if (!writes.isEmpty()) {
            int last = writes.get(writes.size() - 1).writer();
            assertThat(end.history()).as(end.toString()).contains(new Happening(last, Happening.SUCCESS));
        }
    }
}
