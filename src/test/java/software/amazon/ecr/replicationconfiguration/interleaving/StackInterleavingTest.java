package software.amazon.ecr.replicationconfiguration.interleaving;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.ruleTo;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.template;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.interleaving.Interleaving.Happening;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.RegistryAccount;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackEvent;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.testing.TestModels;

/**
 * Two stacks over one registry, with the calls of their handlers in every order, and a lost answer at any write. That
 * the stacks are rolled back and cleaned up is part of it.
 */
@Tag("slow")
class StackInterleavingTest {
    private static final List<ReplicationRule> NONE = List.of();
    private static final List<ReplicationRule> SOME = List.of(TestModels.ruleTo("us-east-1"));
    private static final String OWNED = template(ruleTo("us-east-1", "Replication"));

    /** Handlers give up by themselves before. */
    private static final Limits LONG = new Limits(30, 1, Duration.ofSeconds(1), Duration.ofHours(2));

    private static final Limits SHORT = new Limits(3, 1, Duration.ofSeconds(1), Duration.ofHours(2));

    private static List<Writer> writers(Limits limits) {
        return List.of(
                StackWriter.creating(limits, template(ruleTo("eu-west-1", "Replication"))),
                StackWriter.creating(limits, template(ruleTo("eu-west-2", "Replication"))),
                StackWriter.owning(limits, OWNED, "UpdateStack", template(ruleTo("eu-west-3", "Replication"))),
                StackWriter.owning(limits, OWNED, "UpdateStack", template(ruleTo("us-east-1", "Renamed"))),
                StackWriter.owning(
                        limits,
                        OWNED,
                        "UpdateStack",
                        template(ruleTo("sa-east-1", "Replication"), ruleTo("us-west-1", "Another"))),
                StackWriter.owning(limits, OWNED, "DeleteStack", ""),
                new Writer.Outsider(List.of(TestModels.ruleTo("ca-central-1")), false),
                new Writer.Outsider(NONE, false));
    }

    @Test
    void accountsForTheRulesAndUndoesNoCreationThatAnotherHasOverwritten() {
        long explored = explore(LONG, 0, (start, end) -> {
            check(start, end);
            hasUndoneNoCreation(end);
        });

        assertThat(explored).isEqualTo(1_237_116);
    }

    @Test
    void accountsForTheRulesWhenAnAnswerIsLostAndHandlersAreGivenUpEarly() {
        assertThat(explore(SHORT, 1, StackInterleavingTest::check)).isEqualTo(142_354);
    }

    private static long explore(Limits limits, int losses, BiConsumer<Interleaving, Interleaving> check) {
        long explored = pairs(limits)
                .flatMap(pair -> Stream.of(NONE, SOME).map(stored -> Interleaving.of(stored, pair, losses)))
                .mapToLong(start -> start.explore(end -> check.accept(start, end)))
                .sum();
        System.out.printf("%,d interleavings of two stacks, with %d lost answers%n", explored, losses);
        return explored;
    }

    private static Stream<List<Writer>> pairs(Limits limits) {
        List<Writer> writers = writers(limits);
        return IntStream.range(0, writers.size())
                .boxed()
                .flatMap(some -> IntStream.rangeClosed(some, writers.size() - 1)
                        .mapToObj(other -> List.of(writers.get(some), writers.get(other))));
    }

    private static void check(Interleaving start, Interleaving end) {
        List<Integer> writes = writes(end);
        if (writes.isEmpty()) {
            assertThat(end.stored()).isEqualTo(start.stored());
        } else if (end.writers().get(writes.get(writes.size() - 1)) instanceof StackWriter last) {
            RegistryAccount account = new RegistryAccount(start.stored());
            account.add(last.stack().events());
            assertThat(account.allows(end.stored()))
                    .as("%s: %s, where the events of the last writer say %s", end, end.stored(), account)
                    .isTrue();
            hasWhatItDeclares(last.stack(), end);
        }
        end.writers().stream()
                .filter(StackWriter.class::isInstance)
                .map(writer -> ((StackWriter) writer).stack())
                .forEach(stack -> leavesAloneWhatExistedAlready(stack, end));
    }

    private static List<Integer> writes(Interleaving end) {
        return end.history().stream()
                .filter(happening -> happening.what().equals(Happening.WROTE))
                .map(Happening::writer)
                .toList();
    }

    /** A creation that has written and does not find its rules again fails without naming them. */
    private static void hasUndoneNoCreation(Interleaving end) {
        for (int writer = 0; writer < end.writers().size(); writer++) {
            if (end.writers().get(writer).report().equals("ROLLBACK_COMPLETE")) {
                assertThat(Collections.frequency(writes(end), writer))
                        .as(end.toString())
                        .isLessThan(2);
            }
        }
    }

    /** What its clean-up has deleted is gone, whatever came of it meanwhile. */
    private static void hasWhatItDeclares(Stack lastWriter, Interleaving end) {
        if (lastWriter.status().name().endsWith("_COMPLETE") && !end.stored().isEmpty()) {
            assertThat(lastWriter.resources())
                    .as("%s: %s", end, end.stored())
                    .filteredOn(StackResource::exists)
                    .anySatisfy(resource -> assertThat(RegistryAccount.mean(resource.properties(), end.stored()))
                            .isTrue());
        }
    }

    private static void leavesAloneWhatExistedAlready(Stack stack, Interleaving end) {
        stack.events().stream()
                .filter(event -> String.valueOf(event.resourceStatusReason()).contains("AlreadyExists"))
                .map(StackEvent::logicalResourceId)
                .forEach(logicalId -> assertThat(stack.events())
                        .as(end.toString())
                        .noneMatch(event -> event.logicalResourceId().equals(logicalId)
                                && event.invocations().stream()
                                        .anyMatch(invocation ->
                                                invocation.action().equals("DELETE"))));
    }
}
