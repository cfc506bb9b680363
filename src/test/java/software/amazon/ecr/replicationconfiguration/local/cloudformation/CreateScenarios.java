package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static software.amazon.cloudformation.Action.CREATE;
import static software.amazon.cloudformation.Action.DELETE;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.HandlerAnswer.INVALID;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.BOX;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.JAR;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.template;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.thing;

import java.util.List;

/** Stacks that are created. */
final class CreateScenarios {
    private CreateScenarios() {}

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
                        "roll-back-failed-create",
                        "DELETE of Box, which is half created, by RollbackStack",
                        GivenStack::failedCreate,
                        (story, answer) -> story.answer(DELETE, "Box", answer).call("RollbackStack")),
                new StackScenario(
                        "change-set-create",
                        "CREATE of Box, by a change set",
                        story -> {},
                        (story, answer) -> story.answer(CREATE, "Box", answer)
                                .changeSet("CREATE", template(BOX))
                                .call("ExecuteChangeSet", "ChangeSetName", StackStory.CHANGE_SET)));
    }

    private static StackScenario creation(String name, String what, String box, String jar, String... more) {
        return new StackScenario(
                name,
                what,
                story -> {},
                (story, answer) -> story.answer(CREATE, "Box", answer).create(template(box, jar), more));
    }
}
