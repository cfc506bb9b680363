package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.template;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.thing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackEvent;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.SteppedClock;

/** How operations on stacks begin, end, and follow one another. */
class StackOperationsTest {
    private static final String SMALL = template(thing("Box", 1, 1));
    private static final String BIG = template(thing("Box", 1, 2));

    private final Things things = new Things();
    private final SteppedClock clock = new SteppedClock();
    private final Deque<Runnable> accepted = new ArrayDeque<>();
    private Runnable changed = () -> {};
    private final DirectCloudFormation cloudFormation = new DirectCloudFormation(
            Things.SCHEMA, things, accepted::add, clock, clock, Limits.STANDARD, () -> changed.run());

    @Test
    void answersBeforeItBegins() {
        call("CreateStack", SMALL);

        assertThat(stack().status()).isEqualTo(StackStatus.CREATE_IN_PROGRESS);
        assertThat(things.registry()).isEmpty();
    }

    @Test
    void refusesASecondOperationUntilTheFirstHasEnded() {
        call("CreateStack", SMALL);

        assertThatThrownBy(() -> call("UpdateStack", BIG))
                .hasMessage("Stack:%s is in CREATE_IN_PROGRESS state and can not be updated."
                        .formatted(stack().identity().id()));
        assertThatThrownBy(() -> call("CreateStack", BIG)).hasMessage("Stack [Demo] already exists");
        runAll();
        call("UpdateStack", BIG);
    }

    @Test
    void leavesAnOperationAloneThatBeginsAsSoonAsTheOneBeforeHasEnded() {
        call("CreateStack", SMALL);
        updateAsSoonAsItIsCreated();

        accepted.remove().run();

        assertThat(stack().status()).isEqualTo(StackStatus.UPDATE_IN_PROGRESS);
        runAll();
        assertThat(stack().status()).isEqualTo(StackStatus.UPDATE_COMPLETE);
    }

    @Test
    void cancelsAnUpdateThatBeganAsSoonAsTheOperationBeforeHadEnded() {
        call("CreateStack", SMALL);
        updateAsSoonAsItIsCreated();
        accepted.remove().run();

        cloudFormation.call("CancelUpdateStack", "StackName", "Demo");
        runAll();

        assertThat(stack().status()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
    }

    @Test
    void endsAnOperationThatMeetsADefect() {
        things.answer(Action.CREATE, "Box", HandlerAnswer.defect());
        call("CreateStack", SMALL);

        assertThatThrownBy(this::runAll).hasMessage("a defect");

        assertThat(stack().status()).isEqualTo(StackStatus.CREATE_FAILED);
        assertThat(stack().state().reason()).isEqualTo("The operation ended because of a defect in this server.");
    }

    @Test
    void rollsBackAnUpdateThatIsCancelledDuringItsLastInvocation() {
        create(SMALL);
        things.answer(
                Action.UPDATE,
                "Box",
                HandlerAnswer.after(() -> cloudFormation.call("CancelUpdateStack", "StackName", "Demo")));

        call("UpdateStack", BIG);
        runAll();

        assertThat(stack().status()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(things.registry().get("at-1").path("Size").asText()).isEqualTo("1");
        assertThat(stack().events())
                .filteredOn(event -> event.resourceStatus().equals("UPDATE_ROLLBACK_IN_PROGRESS"))
                .extracting(StackEvent::resourceStatusReason)
                .containsExactly("The update was cancelled.");
    }

    @Test
    void skipsOnlyResourcesWhoseRollbackHasFailed() {
        create(template(thing("Box", 1, 1), thing("Jar", 2, 1)));
        things.answer(Action.UPDATE, "Box", HandlerAnswer.INVALID).answer(Action.UPDATE, "Box", HandlerAnswer.INVALID);
        call("UpdateStack", template(thing("Box", 1, 2), thing("Jar", 2, 1)));
        runAll();

        assertThatThrownBy(() -> cloudFormation.call(
                        "ContinueUpdateRollback",
                        "StackName",
                        "Demo",
                        "ResourcesToSkip.member.1",
                        "Jar",
                        "ResourcesToSkip.member.2",
                        "Nothing"))
                .hasMessage("ResourcesToSkip may name resources that are UPDATE_FAILED, which are [Box],"
                        + " and not [Jar, Nothing].");
        assertThat(stack().status()).isEqualTo(StackStatus.UPDATE_ROLLBACK_FAILED);
    }

    @Test
    void remembersFiveOperationsAtMost() {
        create(SMALL);
        for (int i = 0; i < 10; i++) {
            things.answer(Action.UPDATE, "Box", HandlerAnswer.INVALID);
            call("UpdateStack", BIG);
            runAll();
        }
        assertThat(stack().operations()).hasSize(5);
    }

    @Test
    void saysWhyTheOutputsOfANewStackCannotBeGiven() {
        create(SMALL + "Outputs:\n  Colour: {Value: !GetAtt Box.Colour}\n");

        assertThat(stack().events())
                .extracting(StackEvent::resourceStatusReason)
                .contains("Outputs/Colour/Value: Requested attribute Colour of Box doesn't exist in schema for"
                        + " Test::Box::Thing Rollback requested by user.");
    }

    private void updateAsSoonAsItIsCreated() {
        changed = () -> {
            if (stack().status() == StackStatus.CREATE_COMPLETE) {
                changed = () -> {};
                call("UpdateStack", BIG);
            }
        };
    }

    private void create(String template) {
        call("CreateStack", template);
        runAll();
    }

    private void call(String operation, String template, String... more) {
        List<String> form = new ArrayList<>(List.of("StackName", "Demo", "TemplateBody", template));
        form.addAll(List.of(more));
        cloudFormation.call(operation, form.toArray(String[]::new));
    }

    private void runAll() {
        while (!accepted.isEmpty()) {
            accepted.remove().run();
        }
    }

    private Stack stack() {
        return cloudFormation.stack("Demo");
    }
}
