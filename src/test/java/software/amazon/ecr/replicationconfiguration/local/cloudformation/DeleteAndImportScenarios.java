package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static software.amazon.cloudformation.Action.CREATE;
import static software.amazon.cloudformation.Action.DELETE;
import static software.amazon.cloudformation.Action.READ;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.HandlerAnswer.INVALID;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.HandlerAnswer.SUCCESS;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.BOX;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.template;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.thing;

import java.util.List;

/** Stacks that are deleted, and that take resources in. */
final class DeleteAndImportScenarios {
    private DeleteAndImportScenarios() {}

    static List<StackScenario> all() {
        return List.of(
                new StackScenario(
                        "delete",
                        "DELETE of Jar",
                        GivenStack::boxAndJar,
                        (story, answer) -> story.answer(DELETE, "Jar", answer).call("DeleteStack")),
                new StackScenario(
                        "delete-while-created",
                        "DELETE of Box, whose stack is deleted between two invocations of its CREATE",
                        story -> {},
                        (story, answer) -> story.answer(CREATE, "Box", HandlerAnswer.IN_PROGRESS)
                                .answer(DELETE, "Box", answer)
                                .callInTheNextPause("DeleteStack")
                                .create(template(BOX, thing("Jar", 2, 1, "DependsOn: Box"), thing("Bag", 3, 1)))),
                new StackScenario(
                        "delete-in-order",
                        "DELETE of Jar, which depends on Box; Bag has DeletionPolicy Retain",
                        story -> story.create(template(
                                BOX,
                                thing("Jar", 2, 1, "DependsOn: Box"),
                                thing("Bag", 3, 1, "DeletionPolicy: Retain"))),
                        (story, answer) -> story.answer(DELETE, "Jar", answer).call("DeleteStack")),
                new StackScenario(
                        "delete-again",
                        "DELETE of Jar, whose DELETE has failed before",
                        DeleteAndImportScenarios::failedDelete,
                        (story, answer) -> story.answer(DELETE, "Jar", answer).call("DeleteStack")),
                new StackScenario(
                        "delete-again-without-jar",
                        "DELETE of Box, whose DELETE has failed before, with RetainResources Jar",
                        DeleteAndImportScenarios::failedDelete,
                        (story, answer) -> story.answer(DELETE, "Box", answer)
                                .call("DeleteStack", "RetainResources.member.1", "Jar")),
                new StackScenario(
                        "delete-by-force",
                        "DELETE of Jar, with DeletionMode FORCE_DELETE_STACK",
                        DeleteAndImportScenarios::failedDelete,
                        (story, answer) -> story.answer(DELETE, "Jar", answer)
                                .call("DeleteStack", "DeletionMode", "FORCE_DELETE_STACK")),
                new StackScenario(
                        "change-set-import",
                        "READ of Bag, when the change set is created",
                        DeleteAndImportScenarios::boxAndSomebodysBag,
                        (story, answer) -> story.answer(READ, "Bag", answer).importBag(BOX)),
                new StackScenario(
                        "import",
                        "READ of Bag, when the change set is executed",
                        DeleteAndImportScenarios::boxAndSomebodysBag,
                        (story, answer) -> story.answer(READ, "Bag", SUCCESS)
                                .answer(READ, "Bag", answer)
                                .importBag(BOX)));
    }

    private static void boxAndSomebodysBag(StackStory story) {
        story.create(template(BOX));
        story.things().putAt(3, 1);
    }

    private static void failedDelete(StackStory story) {
        GivenStack.boxAndJar(story);
        story.answer(DELETE, "Box", INVALID).answer(DELETE, "Jar", INVALID).call("DeleteStack");
    }
}
