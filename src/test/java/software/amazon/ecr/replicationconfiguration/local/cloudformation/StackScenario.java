package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static software.amazon.cloudformation.Action.CREATE;
import static software.amazon.cloudformation.Action.DELETE;
import static software.amazon.cloudformation.Action.READ;
import static software.amazon.cloudformation.Action.UPDATE;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.HandlerAnswer.SUCCESS;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.template;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.thing;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import software.amazon.cloudformation.proxy.HandlerErrorCode;

/**
 * An operation on a stack in which one operation of a handler is answered in each of the ways that there are.
 *
 * @param name  of its golden file
 * @param what  says which operation of which handler has the answer
 * @param given what the stack is like before
 * @param then  what is done, with the answer
 */
record StackScenario(String name, String what, Consumer<StackStory> given, BiConsumer<StackStory, HandlerAnswer> then) {
    private static final HandlerAnswer INVALID = HandlerAnswer.failure(HandlerErrorCode.InvalidRequest, "bad");
    private static final String BOX = thing("Box", 1, 1);
    private static final String JAR = thing("Jar", 2, 1);
    private static final String BIG_BOX = thing("Box", 1, 2);
    private static final String BIG_JAR = thing("Jar", 2, 2);

    /** Returns all scenarios. */
    static List<StackScenario> all() {
        return List.of(
                creation("create", "CREATE of Box", BOX, JAR),
                creation(
                        "create-in-order",
                        "CREATE of Box, for which Jar waits",
                        BOX,
                        thing("Jar", 2, 1, "DependsOn: Box")),
                creation(
                        "create-left-as-it-is",
                        "CREATE of Box, with DisableRollback",
                        BOX,
                        JAR,
                        "DisableRollback",
                        "true"),
                creation("create-or-delete", "CREATE of Box, with OnFailure DELETE", BOX, JAR, "OnFailure", "DELETE"),
                new StackScenario(
                        "rollback-of-create",
                        "DELETE of Box, after CREATE of Jar has failed",
                        story -> {},
                        (story, answer) -> story.answer(CREATE, "Jar", INVALID)
                                .answer(DELETE, "Box", answer)
                                .create(template(BOX, JAR))),
                new StackScenario(
                        "rollback-of-create-with-retain",
                        "DELETE of Box, after CREATE of Jar has failed; Box RetainExceptOnCreate, Bag Retain",
                        story -> {},
                        (story, answer) -> story.answer(CREATE, "Jar", INVALID)
                                .answer(DELETE, "Box", answer)
                                .create(template(
                                        thing("Box", 1, 1, "DeletionPolicy: RetainExceptOnCreate"),
                                        thing("Bag", 3, 1, "DeletionPolicy: Retain"),
                                        JAR))),
                new StackScenario(
                        "update",
                        "UPDATE of Box",
                        StackScenario::boxAndJar,
                        (story, answer) -> story.answer(UPDATE, "Box", answer).update(template(BIG_BOX, BIG_JAR))),
                new StackScenario(
                        "update-left-as-it-is",
                        "UPDATE of Box, with DisableRollback",
                        StackScenario::boxAndJar,
                        (story, answer) -> story.answer(UPDATE, "Box", answer)
                                .update(template(BIG_BOX, BIG_JAR), "DisableRollback", "true")),
                new StackScenario(
                        "update-of-failed-update",
                        "UPDATE of Box, whose UPDATE has failed before and was left as it is",
                        StackScenario::failedUpdate,
                        (story, answer) -> story.answer(UPDATE, "Box", answer).update(template(BIG_BOX, JAR))),
                new StackScenario(
                        "update-of-failed-create",
                        "DELETE of Box, which is half created and was left as it is",
                        StackScenario::failedCreate,
                        (story, answer) -> story.answer(DELETE, "Box", answer).update(template(BOX, JAR))),
                new StackScenario(
                        "update-that-adds",
                        "CREATE of Jar",
                        story -> story.create(template(BOX)),
                        (story, answer) -> story.answer(CREATE, "Jar", answer).update(template(BIG_BOX, JAR))),
                new StackScenario(
                        "update-that-removes",
                        "DELETE of Jar",
                        StackScenario::boxAndJar,
                        (story, answer) -> story.answer(DELETE, "Jar", answer).update(template(BIG_BOX))),
                new StackScenario(
                        "update-that-replaces",
                        "CREATE of Box at another place",
                        StackScenario::boxAndJar,
                        (story, answer) ->
                                story.answer(CREATE, "Box", answer).update(template(thing("Box", 3, 1), JAR))),
                new StackScenario(
                        "update-that-has-replaced",
                        "DELETE of the Box that another has replaced",
                        StackScenario::boxAndJar,
                        (story, answer) ->
                                story.answer(DELETE, "Box", answer).update(template(thing("Box", 3, 1), JAR))),
                new StackScenario(
                        "rollback-of-update",
                        "UPDATE of Box back to what it was, after UPDATE of Jar has failed",
                        StackScenario::boxAndJar,
                        StackScenario::rolledBackUpdate),
                new StackScenario(
                        "rollback-of-update-that-adds",
                        "DELETE of Bag, after UPDATE of Jar has failed",
                        StackScenario::boxAndJar,
                        (story, answer) -> story.answer(UPDATE, "Jar", INVALID)
                                .answer(DELETE, "Bag", answer)
                                .update(template(thing("Bag", 3, 1), BOX, BIG_JAR))),
                new StackScenario(
                        "cancel-update",
                        "UPDATE of Box back to what it was, after the update was cancelled",
                        StackScenario::boxAndJar,
                        (story, answer) -> story.answer(UPDATE, "Box", HandlerAnswer.IN_PROGRESS)
                                .answer(UPDATE, "Box", answer)
                                .cancelInTheNextPause()
                                .update(template(BIG_BOX, BIG_JAR))),
                new StackScenario(
                        "continue-update-rollback",
                        "UPDATE of Box back to what it was",
                        StackScenario::failedRollback,
                        (story, answer) -> story.answer(UPDATE, "Box", answer).call("ContinueUpdateRollback")),
                new StackScenario(
                        "continue-update-rollback-without-box",
                        "UPDATE of Jar back to what it was, with ResourcesToSkip Box",
                        StackScenario::failedRollback,
                        (story, answer) -> story.answer(UPDATE, "Jar", answer)
                                .call("ContinueUpdateRollback", "ResourcesToSkip.member.1", "Box")),
                new StackScenario(
                        "roll-back-failed-update",
                        "UPDATE of Box back to what it was, by RollbackStack",
                        StackScenario::failedUpdate,
                        (story, answer) -> story.answer(UPDATE, "Box", answer).call("RollbackStack")),
                new StackScenario(
                        "roll-back-failed-create",
                        "DELETE of Box, which is half created, by RollbackStack",
                        StackScenario::failedCreate,
                        (story, answer) -> story.answer(DELETE, "Box", answer).call("RollbackStack")),
                new StackScenario(
                        "delete",
                        "DELETE of Jar",
                        StackScenario::boxAndJar,
                        (story, answer) -> story.answer(DELETE, "Jar", answer).call("DeleteStack")),
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
                        StackScenario::failedDelete,
                        (story, answer) -> story.answer(DELETE, "Jar", answer).call("DeleteStack")),
                new StackScenario(
                        "delete-again-without-jar",
                        "DELETE of Box, whose DELETE has failed before, with RetainResources Jar",
                        StackScenario::failedDelete,
                        (story, answer) -> story.answer(DELETE, "Box", answer)
                                .call("DeleteStack", "RetainResources.member.1", "Jar")),
                new StackScenario(
                        "delete-by-force",
                        "DELETE of Jar, with DeletionMode FORCE_DELETE_STACK",
                        StackScenario::failedDelete,
                        (story, answer) -> story.answer(DELETE, "Jar", answer)
                                .call("DeleteStack", "DeletionMode", "FORCE_DELETE_STACK")),
                new StackScenario(
                        "change-set-create",
                        "CREATE of Box, by a change set",
                        story -> {},
                        (story, answer) -> story.answer(CREATE, "Box", answer)
                                .changeSet("CREATE", template(BOX))
                                .call("ExecuteChangeSet", "ChangeSetName", StackStory.CHANGE_SET)),
                new StackScenario(
                        "change-set-update",
                        "UPDATE of Box, by a change set",
                        StackScenario::boxAndJar,
                        (story, answer) -> story.answer(UPDATE, "Box", answer)
                                .changeSet("UPDATE", template(BIG_BOX))
                                .call("ExecuteChangeSet", "ChangeSetName", StackStory.CHANGE_SET)),
                new StackScenario(
                        "change-set-import",
                        "READ of Bag, when the change set is created",
                        StackScenario::boxAndSomebodysBag,
                        (story, answer) -> story.answer(READ, "Bag", answer).importBag(BOX)),
                new StackScenario(
                        "import",
                        "READ of Bag, when the change set is executed",
                        StackScenario::boxAndSomebodysBag,
                        (story, answer) -> story.answer(READ, "Bag", SUCCESS)
                                .answer(READ, "Bag", answer)
                                .importBag(BOX)));
    }

    /** Returns what happens if the handler answers so. */
    String run(HandlerAnswer answer) {
        StackStory story = new StackStory();
        given.accept(story);
        story.begin();
        then.accept(story, answer);
        return story.text().replaceAll("(\"no\" .*HandlerErrorCode: )\\w+", "$1CODE");
    }

    private static StackScenario creation(String name, String what, String box, String jar, String... more) {
        return new StackScenario(
                name,
                what,
                story -> {},
                (story, answer) -> story.answer(CREATE, "Box", answer).create(template(box, jar), more));
    }

    private static void boxAndJar(StackStory story) {
        story.create(template(BOX, JAR));
    }

    private static void boxAndSomebodysBag(StackStory story) {
        story.create(template(BOX));
        story.things().putAt(3, 1);
    }

    private static void rolledBackUpdate(StackStory story, HandlerAnswer answer) {
        story.answer(UPDATE, "Box", SUCCESS)
                .answer(UPDATE, "Jar", INVALID)
                .answer(UPDATE, "Box", answer)
                .update(template(BIG_BOX, BIG_JAR));
    }

    private static void failedRollback(StackStory story) {
        boxAndJar(story);
        rolledBackUpdate(story.answer(UPDATE, "Jar", INVALID), INVALID);
    }

    private static void failedUpdate(StackStory story) {
        boxAndJar(story);
        story.answer(UPDATE, "Box", INVALID).update(template(BIG_BOX, JAR), "DisableRollback", "true");
    }

    private static void failedCreate(StackStory story) {
        story.answer(CREATE, "Box", HandlerAnswer.failureWithModel(HandlerErrorCode.NotStabilized))
                .create(template(BOX), "DisableRollback", "true");
    }

    private static void failedDelete(StackStory story) {
        boxAndJar(story);
        story.answer(DELETE, "Box", INVALID).answer(DELETE, "Jar", INVALID).call("DeleteStack");
    }
}
