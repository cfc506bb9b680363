package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static software.amazon.cloudformation.Action.DELETE;
import static software.amazon.cloudformation.Action.UPDATE;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.HandlerAnswer.INVALID;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.HandlerAnswer.SUCCESS;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.BIG_BOX;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.BIG_JAR;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.BOX;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.template;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.thing;

import java.util.List;

/** Stacks whose updates are rolled back. */
final class UpdateRollbackScenarios {
    private UpdateRollbackScenarios() {}

    static List<StackScenario> all() {
        return List.of(
                new StackScenario(
                        "rollback-of-update",
                        "UPDATE of Box back to what it was, after UPDATE of Jar has failed",
                        GivenStack::boxAndJar,
                        UpdateRollbackScenarios::rolledBackUpdate),
                new StackScenario(
                        "rollback-of-update-that-adds",
                        "DELETE of Bag, after UPDATE of Jar has failed",
                        GivenStack::boxAndJar,
                        (story, answer) -> story.answer(UPDATE, "Jar", INVALID)
                                .answer(DELETE, "Bag", answer)
                                .update(template(thing("Bag", 3, 1), BOX, BIG_JAR))),
                new StackScenario(
                        "cancel-update",
                        "UPDATE of Box back to what it was, after the update was cancelled",
                        GivenStack::boxAndJar,
                        (story, answer) -> story.answer(UPDATE, "Box", HandlerAnswer.IN_PROGRESS)
                                .answer(UPDATE, "Box", answer)
                                .callInTheNextPause("CancelUpdateStack")
                                .update(template(BIG_BOX, BIG_JAR))),
                new StackScenario(
                        "continue-update-rollback",
                        "UPDATE of Box back to what it was",
                        UpdateRollbackScenarios::failedRollback,
                        (story, answer) -> story.answer(UPDATE, "Box", answer).call("ContinueUpdateRollback")),
                new StackScenario(
                        "continue-update-rollback-without-box",
                        "UPDATE of Jar back to what it was, with ResourcesToSkip Box",
                        UpdateRollbackScenarios::failedRollback,
                        (story, answer) -> story.answer(UPDATE, "Jar", answer)
                                .call("ContinueUpdateRollback", "ResourcesToSkip.member.1", "Box")),
                new StackScenario(
                        "roll-back-failed-update",
                        "UPDATE of Box back to what it was, by RollbackStack",
                        GivenStack::failedUpdate,
                        (story, answer) -> story.answer(UPDATE, "Box", answer).call("RollbackStack")));
    }

    private static void rolledBackUpdate(StackStory story, HandlerAnswer answer) {
        story.answer(UPDATE, "Box", SUCCESS)
                .answer(UPDATE, "Jar", INVALID)
                .answer(UPDATE, "Box", answer)
                .update(template(BIG_BOX, BIG_JAR));
    }

    private static void failedRollback(StackStory story) {
        GivenStack.boxAndJar(story);
        rolledBackUpdate(story.answer(UPDATE, "Jar", INVALID), INVALID);
    }
}
