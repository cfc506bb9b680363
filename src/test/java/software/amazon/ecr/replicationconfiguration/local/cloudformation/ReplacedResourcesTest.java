package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.cloudformation.Action.CREATE;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.HandlerAnswer.INVALID;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.BOX;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.JAR;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.template;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.thing;

import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;

/** What becomes of a resource whose place another has taken in an update that failed and was left as it is. */
class ReplacedResourcesTest {
    private final StackStory story = new StackStory().create(template(BOX));

    @Test
    void areDeletedWithTheStack() {
        story.answer(CREATE, "Box", INVALID).update(template(thing("Box", 3, 1)), "DisableRollback", "true");
        assertThat(story.status()).isEqualTo(StackStatus.UPDATE_FAILED);

        story.call("DeleteStack");

        assertThat(story.status()).isEqualTo(StackStatus.DELETE_COMPLETE);
        assertThat(story.things().registry()).isEmpty();
    }

    @Test
    void areDeletedWhenTheUpdateIsRepeated() {
        failToMoveBoxTo(3);

        story.update(template(thing("Box", 3, 1), JAR));

        assertThat(story.status()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(story.things().registry()).containsOnlyKeys("at-2", "at-3");
    }

    @Test
    void haveTheirPlaceAgainWhenTheUpdateIsRolledBack() {
        failToMoveBoxTo(3);
        failToMoveBoxTo(4);
        assertThat(story.things().registry()).containsOnlyKeys("at-1", "at-3", "at-4");

        story.call("RollbackStack");

        assertThat(story.status()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(story.things().registry()).containsOnlyKeys("at-1");
    }

    @Test
    void areAHundredAtMost() {
        for (int place = 3; place <= 102; place++) {
            failToMoveBoxTo(place);
        }
        story.begin();

        story.update(template(thing("Box", 103, 1), JAR), "DisableRollback", "true");

        assertThat(story.text())
                .contains(
                        "! LimitExceededException: The stack Demo has 100 resources whose places others have taken, and"
                                + " this server keeps no more of them. Update it without DisableRollback, which deletes them,"
                                + " or roll it back.");
        assertThat(story.status()).isEqualTo(StackStatus.UPDATE_FAILED);

        story.update(template(thing("Box", 103, 1), JAR));

        assertThat(story.status()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(story.things().registry()).containsOnlyKeys("at-2", "at-103");
    }

    private void failToMoveBoxTo(int place) {
        story.answer(CREATE, "Jar", INVALID).update(template(thing("Box", place, 1), JAR), "DisableRollback", "true");
        assertThat(story.status()).isEqualTo(StackStatus.UPDATE_FAILED);
    }
}
