package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static software.amazon.cloudformation.Action.CREATE;
import static software.amazon.cloudformation.Action.DELETE;
import static software.amazon.cloudformation.Action.UPDATE;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.BIG_BOX;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.BIG_JAR;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.BOX;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.JAR;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.template;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.thing;

import java.util.List;

/** Stacks that are updated. */
final class UpdateScenarios {
    private UpdateScenarios() {}

    static List<StackScenario> all() {
        return List.of(
                new StackScenario(
                        "update",
                        "UPDATE of Box",
                        GivenStack::boxAndJar,
                        (story, answer) -> story.answer(UPDATE, "Box", answer).update(template(BIG_BOX, BIG_JAR))),
                new StackScenario(
                        "update-left-as-it-is",
                        "UPDATE of Box, with DisableRollback",
                        GivenStack::boxAndJar,
                        (story, answer) -> story.answer(UPDATE, "Box", answer)
                                .update(template(BIG_BOX, BIG_JAR), "DisableRollback", "true")),
                new StackScenario(
                        "update-of-failed-update",
                        "UPDATE of Box, whose UPDATE has failed before and was left as it is",
                        GivenStack::failedUpdate,
                        (story, answer) -> story.answer(UPDATE, "Box", answer).update(template(BIG_BOX, JAR))),
                new StackScenario(
                        "update-of-failed-create",
                        "DELETE of Box, which is half created and was left as it is",
                        GivenStack::failedCreate,
                        (story, answer) -> story.answer(DELETE, "Box", answer).update(template(BOX, JAR))),
                new StackScenario(
                        "update-that-adds",
                        "CREATE of Jar",
                        story -> story.create(template(BOX)),
                        (story, answer) -> story.answer(CREATE, "Jar", answer).update(template(BIG_BOX, JAR))),
                new StackScenario(
                        "update-that-removes",
                        "DELETE of Jar",
                        GivenStack::boxAndJar,
                        (story, answer) -> story.answer(DELETE, "Jar", answer).update(template(BIG_BOX))),
                new StackScenario(
                        "update-that-replaces",
                        "CREATE of Box at another place",
                        GivenStack::boxAndJar,
                        (story, answer) ->
                                story.answer(CREATE, "Box", answer).update(template(thing("Box", 3, 1), JAR))),
                new StackScenario(
                        "update-that-has-replaced",
                        "DELETE of the Box that another has replaced",
                        GivenStack::boxAndJar,
                        (story, answer) ->
                                story.answer(DELETE, "Box", answer).update(template(thing("Box", 3, 1), JAR))),
                new StackScenario(
                        "change-set-update",
                        "UPDATE of Box, by a change set",
                        GivenStack::boxAndJar,
                        (story, answer) -> story.answer(UPDATE, "Box", answer)
                                .changeSet("UPDATE", template(BIG_BOX))
                                .call("ExecuteChangeSet", "ChangeSetName", StackStory.CHANGE_SET)));
    }
}
