package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.ruleTo;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.template;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** Stacks that meet rules which exist, and policies that leave rules where they are. */
@Timeout(60)
class StackRollbackTest {
    private static final String TO_ONE = template(ruleTo("eu-west-1", "Replication"));
    private static final String TO_TWO = template(ruleTo("eu-west-2", "Replication"));

    private final ServedStacks stacks = new ServedStacks();

    @AfterEach
    void close() {
        stacks.close();
    }

    @Test
    void rollsBackTheStackWhoseReplicationConfigurationMeetsAnother() {
        stacks.create("first", TO_ONE);

        Stack second = stacks.create("second", TO_TWO);

        assertThat(second.stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
        List<String> events = stacks.events("second");
        assertThat(events.get(2))
                .matches("CREATE_FAILED Replication: Resource handler returned message: \".*already.*\""
                        + " \\(RequestToken: [0-9a-f-]{36}, HandlerErrorCode: AlreadyExists\\)");
        assertThat(events.subList(3, events.size()))
                .containsExactly(
                        "ROLLBACK_IN_PROGRESS second: The following resource(s) failed to create: [Replication]."
                                + " Rollback requested by user.",
                        "DELETE_COMPLETE Replication",
                        "ROLLBACK_COMPLETE second");
        assertThat(stacks.regions()).containsExactly("eu-west-1");
        assertThatThrownBy(() -> stacks.update("second", TO_ONE))
                .hasMessageContaining("is in ROLLBACK_COMPLETE state and can not be updated.");

        stacks.delete("second");
        assertThat(stacks.regions()).containsExactly("eu-west-1");
    }

    @Test
    void rollsBackARenamedLogicalIdWhichMeetsItself() {
        stacks.create("demo", TO_ONE);

        Stack renamed = stacks.update("demo", template(ruleTo("eu-west-1", "Renamed")));

        assertThat(renamed.stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(stacks.events("demo"))
                .anySatisfy(event ->
                        assertThat(event).startsWith("CREATE_FAILED Renamed: ").contains("AlreadyExists"))
                .noneSatisfy(event -> assertThat(event).startsWith("DELETE_IN_PROGRESS"));
        assertThat(stacks.regions()).containsExactly("eu-west-1");
        assertThat(resources("demo"))
                .extracting(StackResource::logicalResourceId)
                .containsExactly("Replication");
    }

    @Test
    void leavesWhatItsPolicyRetains() {
        stacks.create("demo", template(ruleTo("eu-west-1", "Replication", "DeletionPolicy: Retain")));

        String id = stacks.delete("demo").stackId();

        assertThat(stacks.events(id)).contains("DELETE_SKIPPED Replication", "DELETE_COMPLETE demo");
        assertThat(stacks.regions()).containsExactly("eu-west-1");
    }

    @Test
    void deletesWhatIsRetainedExceptOnCreateWhenItsCreationIsRolledBack() {
        String broken = ruleTo("nowhere-1", "Broken", "DependsOn: Replication");
        String retained = ruleTo("eu-west-1", "Replication", "DeletionPolicy: RetainExceptOnCreate");

        assertThat(stacks.create("demo", template(retained, broken)).stackStatus())
                .isEqualTo(StackStatus.ROLLBACK_COMPLETE);
        assertThat(stacks.regions()).isEmpty();
        stacks.delete("demo");

        stacks.create("demo", template(retained));
        stacks.delete("demo");
        assertThat(stacks.regions()).containsExactly("eu-west-1");
    }

    private List<StackResource> resources(String stack) {
        return stacks.client()
                .describeStackResources(which -> which.stackName(stack))
                .stackResources();
    }
}
