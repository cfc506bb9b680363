package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.ruleTo;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.template;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetNotFoundException;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.ExecutionStatus;
import software.amazon.awssdk.services.cloudformation.model.InvalidChangeSetStatusException;
import software.amazon.awssdk.services.cloudformation.model.ResourceChange;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.server.ServerClients;

/** Change sets as the AWS SDK's client sees them, with the handlers of the type behind them. */
@Timeout(60)
class ServedChangeSetsTest {
    private static final String TO_ONE = template(ruleTo("eu-west-1", "Replication"));
    private static final String TO_TWO = template(ruleTo("eu-west-2", "Replication"));

    private final ServedStacks stacks = new ServedStacks();

    @AfterEach
    void close() {
        stacks.close();
    }

    @Test
    void createsAStackThatIsUnderReviewUntilThen() {
        DescribeChangeSetResponse set = changeSet(ChangeSetType.CREATE, TO_ONE);

        assertThat(set.status()).isEqualTo(ChangeSetStatus.CREATE_COMPLETE);
        assertThat(set.executionStatus()).isEqualTo(ExecutionStatus.AVAILABLE);
        assertThat(ServedStacks.changes(set)).containsExactly("Add Replication " + ServerClients.TYPE);
        assertThat(stacks.ended("demo").stackStatus()).isEqualTo(StackStatus.REVIEW_IN_PROGRESS);
        assertThat(stacks.regions()).isEmpty();

        assertThat(stacks.executeChangeSet("demo").stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
        assertThat(stacks.regions()).containsExactly("eu-west-1");
    }

    @Test
    void leavesAStackUnderReviewThatCanBeDeletedAndBegunAnew() {
        String id = changeSet(ChangeSetType.CREATE, TO_ONE).stackId();

        assertThat(stacks.delete("demo").stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);

        assertThat(changeSet(ChangeSetType.CREATE, TO_TWO).stackId()).isNotEqualTo(id);
        assertThat(stacks.executeChangeSet("demo").stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
        assertThat(stacks.regions()).containsExactly("eu-west-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeletionPolicy", "UpdateReplacePolicy"})
    void saysWhichPolicyAnUpdateChanges(String policy) {
        stacks.create("demo", TO_ONE);

        ResourceChange change = changeSet(
                        ChangeSetType.UPDATE, template(ruleTo("eu-west-1", "Replication", policy + ": Retain")))
                .changes()
                .get(0)
                .resourceChange();

        assertThat(change.scopeAsStrings()).containsExactly(policy);
        assertThat(change.details())
                .extracting(
                        detail -> detail.target().attributeAsString(),
                        detail -> detail.target().requiresRecreationAsString())
                .containsExactly(tuple(policy, "Never"));
    }

    @Test
    void saysThatAnUpdateChangesPropertiesAndAPolicy() {
        stacks.create("demo", TO_ONE);

        ResourceChange change = changeSet(
                        ChangeSetType.UPDATE, template(ruleTo("eu-west-2", "Replication", "DeletionPolicy: Retain")))
                .changes()
                .get(0)
                .resourceChange();

        assertThat(change.scopeAsStrings()).containsExactly("Properties", "DeletionPolicy");
    }

    @Test
    void saysWhichPropertiesAnUpdateChanges() {
        stacks.create("demo", TO_ONE);

        DescribeChangeSetResponse set = changeSet(ChangeSetType.UPDATE, TO_TWO);

        ResourceChange change = set.changes().get(0).resourceChange();
        assertThat(change.actionAsString()).isEqualTo("Modify");
        assertThat(change.replacementAsString()).isEqualTo("False");
        assertThat(change.scopeAsStrings()).containsExactly("Properties");
        assertThat(change.physicalResourceId()).isEqualTo(ServerClients.ACCOUNT);
        assertThat(change.details().get(0).target().name()).isEqualTo("ReplicationConfiguration");
        assertThat(stacks.regions()).containsExactly("eu-west-1");
        assertThat(stacks.executeChangeSet("demo").stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(stacks.regions()).containsExactly("eu-west-2");
    }

    @Test
    void saysWhatARenamedLogicalIdMeans() {
        stacks.create("demo", TO_ONE);

        DescribeChangeSetResponse set = changeSet(ChangeSetType.UPDATE, template(ruleTo("eu-west-1", "Renamed")));

        assertThat(ServedStacks.changes(set))
                .containsExactly("Add Renamed " + ServerClients.TYPE, "Remove Replication " + ServerClients.TYPE);
        assertThat(stacks.executeChangeSet("demo").stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(stacks.regions()).containsExactly("eu-west-1");
    }

    @Test
    void failsWithoutChanges() {
        stacks.create("demo", TO_ONE);

        DescribeChangeSetResponse set = changeSet(ChangeSetType.UPDATE, TO_ONE);

        assertThat(set.status()).isEqualTo(ChangeSetStatus.FAILED);
        assertThat(set.executionStatus()).isEqualTo(ExecutionStatus.UNAVAILABLE);
        assertThat(set.statusReason()).contains("The submitted information didn't contain changes.");
        assertThatThrownBy(() -> stacks.executeChangeSet("demo")).isInstanceOf(InvalidChangeSetStatusException.class);
    }

    @Test
    void isDeletedListedAndFoundByItsId() {
        stacks.create("demo", TO_ONE);
        DescribeChangeSetResponse set = changeSet(ChangeSetType.UPDATE, TO_TWO);

        assertThat(stacks.client().listChangeSets(of -> of.stackName("demo")).summaries())
                .singleElement()
                .satisfies(summary -> assertThat(summary.changeSetId()).isEqualTo(set.changeSetId()));
        assertThat(stacks.client()
                        .describeChangeSet(of -> of.changeSetName(set.changeSetId()))
                        .stackName())
                .isEqualTo("demo");
        stacks.client().deleteChangeSet(of -> of.changeSetName(set.changeSetId()));
        assertThatThrownBy(() -> stacks.executeChangeSet("demo")).isInstanceOf(ChangeSetNotFoundException.class);
    }

    @Test
    void isObsoleteOnceTheStackIsAnother() {
        stacks.create("demo", TO_ONE);
        changeSet(ChangeSetType.UPDATE, TO_TWO);
        stacks.update("demo", template(ruleTo("eu-west-3", "Replication")));

        assertThatThrownBy(() -> stacks.executeChangeSet("demo"))
                .isInstanceOf(InvalidChangeSetStatusException.class)
                .hasMessageContaining("cannot be executed in its current execution status of [OBSOLETE]");
        assertThat(stacks.client()
                        .describeChangeSet(of -> of.stackName("demo").changeSetName("changes"))
                        .executionStatus())
                .isEqualTo(ExecutionStatus.OBSOLETE);
        assertThat(stacks.regions()).containsExactly("eu-west-3");
    }

    private DescribeChangeSetResponse changeSet(ChangeSetType type, String template) {
        return stacks.changeSet("demo", type, template, more -> {});
    }
}
