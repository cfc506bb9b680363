package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static software.amazon.cloudformation.Action.CREATE;
import static software.amazon.cloudformation.Action.UPDATE;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.template;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.thing;

import software.amazon.cloudformation.proxy.HandlerErrorCode;

/** What a stack is like before something is done to it. */
final class GivenStack {
    private static final HandlerAnswer INVALID = HandlerAnswer.failure(HandlerErrorCode.InvalidRequest, "bad");
    private static final String BOX = thing("Box", 1, 1);
    private static final String JAR = thing("Jar", 2, 1);
    private static final String BIG_BOX = thing("Box", 1, 2);

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
