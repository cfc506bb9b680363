package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static software.amazon.cloudformation.Action.CREATE;
import static software.amazon.cloudformation.Action.UPDATE;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.HandlerAnswer.INVALID;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.BIG_BOX;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.BOX;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.JAR;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.template;

import software.amazon.cloudformation.proxy.HandlerErrorCode;

/** What a stack is like before something is done to it. */
final class GivenStack {
    private GivenStack() {}

    static void boxAndJar(StackStory story) {
        story.create(template(BOX, JAR));
    }

    static void failedUpdate(StackStory story) {
        boxAndJar(story);
        story.answer(UPDATE, "Box", INVALID).update(template(BIG_BOX, JAR), "DisableRollback", "true");
    }

    static void failedCreate(StackStory story) {
        story.answer(CREATE, "Box", HandlerAnswer.failureWithModel(HandlerErrorCode.NotStabilized))
                .create(template(BOX), "DisableRollback", "true");
    }
}
