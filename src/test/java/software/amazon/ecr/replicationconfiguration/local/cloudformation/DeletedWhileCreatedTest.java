package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.BOX;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.JAR;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.template;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.HandlerInvocation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackEvent;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;

/** Stacks that are deleted before their creation has ended. */
class DeletedWhileCreatedTest {
    private final Things things = new Things();
    private Runnable duringPause = () -> {};
    private final Deque<Runnable> accepted = new ArrayDeque<>();
    private final DirectCloudFormation cloudFormation = new DirectCloudFormation(
            Things.SCHEMA,
            things,
            accepted::add,
            delay -> duringPause.run(),
            Clock.systemUTC(),
            new Limits(10, 3, Duration.ofSeconds(1), Duration.ofHours(1)),
            () -> {});
    private Stack stack;

    @Test
    void goWithWhatTheInvocationThatIsRunningCreates() {
        deleteDuring(HandlerAnswer.after(this::delete));

        create();

        assertThat(statuses()).containsExactly("CREATE_IN_PROGRESS", "DELETE_IN_PROGRESS", "DELETE_COMPLETE");
        assertThat(things.registry()).isEmpty();
    }

    @Test
    void goWhenTheLastInvocationSucceeds() {
        things.answer(Action.CREATE, "Jar", HandlerAnswer.after(this::delete));

        create();

        assertThat(stack.status()).isEqualTo(StackStatus.DELETE_COMPLETE);
        assertThat(things.registry()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROLLBACK", "DO_NOTHING", "DELETE"})
    void goWhenTheInvocationFails(String onFailure) {
        deleteDuring(
                HandlerAnswer.failureWithModel(HandlerErrorCode.NotStabilized).duringWhich(this::delete));

        create("OnFailure", onFailure);

        assertThat(statuses()).containsExactly("CREATE_IN_PROGRESS", "DELETE_IN_PROGRESS", "DELETE_COMPLETE");
        assertThat(things.registry()).isEmpty();
    }

    @Test
    void leaveWhatExistedBefore() {
        deleteDuring(
                HandlerAnswer.failureWithModel(HandlerErrorCode.AlreadyExists).duringWhich(this::delete));

        create();

        assertThat(stack.status()).isEqualTo(StackStatus.DELETE_COMPLETE);
        assertThat(things.registry()).containsOnlyKeys("at-1");
    }

    @Test
    void tellWhatTheHandlerWasAskedUntilThen() {
        deleteDuring(HandlerAnswer.IN_PROGRESS);
        duringPause = this::delete;

        create();

        assertThat(stack.events())
                .filteredOn(event -> event.resourceStatus().equals("CREATE_FAILED"))
                .filteredOn(event -> event.logicalResourceId().equals("Box"))
                .flatExtracting(StackEvent::invocations)
                .extracting(HandlerInvocation::action, HandlerInvocation::status)
                .containsExactly(tuple("CREATE", "IN_PROGRESS"));
    }

    @Test
    void goBeforeTheirCreationHasBegun() {
        cloudFormation.call("CreateStack", "StackName", "Demo", "TemplateBody", template(BOX, JAR));
        stack = cloudFormation.stack("Demo");
        delete();

        runAll();

        assertThat(stack.status()).isEqualTo(StackStatus.DELETE_COMPLETE);
        assertThat(stack.events())
                .extracting(StackEvent::resourceStatusReason)
                .filteredOn("Resource creation cancelled"::equals)
                .hasSize(2);
        assertThat(things.registry()).isEmpty();
    }

    @Test
    void stayIfTheyAreProtected() {
        deleteDuring(HandlerAnswer.after(() -> assertThatThrownBy(this::delete)
                .hasMessage("Stack [Demo] cannot be deleted while TerminationProtection is enabled")));

        create("EnableTerminationProtection", "true");

        assertThat(stack.status()).isEqualTo(StackStatus.CREATE_COMPLETE);
    }

    @Test
    void stayWithWhatCannotBeDeleted() {
        things.answer(Action.DELETE, "Box", HandlerAnswer.INVALID);
        deleteDuring(HandlerAnswer.after(this::delete));

        create();

        assertThat(stack.status()).isEqualTo(StackStatus.DELETE_FAILED);
        assertThat(things.registry()).containsOnlyKeys("at-1");
    }

    @Test
    void areDeletedEvenIfTheirCreationMeetsADefect() {
        deleteDuring(HandlerAnswer.defect().duringWhich(this::delete));

        assertThatThrownBy(() -> create()).hasMessage("a defect");
        runAll();

        assertThat(statuses()).containsExactly("CREATE_IN_PROGRESS", "DELETE_IN_PROGRESS", "DELETE_COMPLETE");
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"CREATE", "DELETE"})
    void areDeletedOnce(Action second) {
        things.answer(Action.CREATE, "Box", HandlerAnswer.after(this::delete))
                .answer(second, second == Action.CREATE ? "Jar" : "Box", HandlerAnswer.after(this::delete));

        create();

        assertThat(statuses()).containsExactly("CREATE_IN_PROGRESS", "DELETE_IN_PROGRESS", "DELETE_COMPLETE");
    }

    private void deleteDuring(HandlerAnswer answer) {
        things.answer(Action.CREATE, "Box", answer);
    }

    private void create(String... more) {
        String[] form = {"StackName", "Demo", "TemplateBody", template(BOX, JAR)};
        String[] all = Stream.of(form, more).flatMap(Stream::of).toArray(String[]::new);
        cloudFormation.call("CreateStack", all);
        stack = cloudFormation.stack("Demo");
        runAll();
    }

    private void delete() {
        cloudFormation.call("DeleteStack", "StackName", "Demo");
    }

    private void runAll() {
        while (!accepted.isEmpty()) {
            accepted.remove().run();
        }
    }

    private List<String> statuses() {
        List<StackEvent> own =
                stack.events().stream().filter(StackEvent::isOfStack).toList();
        return IntStream.rangeClosed(1, own.size())
                .mapToObj(i -> own.get(own.size() - i).resourceStatus())
                .toList();
    }
}
