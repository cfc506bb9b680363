package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.ruleTo;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.template;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.ecr.replicationconfiguration.fault.WithoutSdkRetries;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;

/** What becomes of stacks when Amazon ECR fails under their handlers. */
@Tag("slow")
@Timeout(60)
@ExtendWith(WithoutSdkRetries.class)
class StackFaultsTest {
    private static final String READ = "DescribeRegistry";
    private static final String WRITE = "PutReplicationConfiguration";
    private static final String TO_ONE = template(ruleTo("eu-west-1", "Replication"));
    private static final String TO_TWO = template(ruleTo("eu-west-2", "Replication"));

    private final ServedStacks stacks = new ServedStacks();

    @AfterEach
    void close() {
        stacks.close();
    }

    @Test
    void repeatsACreationThatIsThrottled() {
        stacks.follow(PlannedFault.next(1, READ, Fault.THROTTLING));

        assertThat(stacks.create("demo", TO_ONE).stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
        assertThat(stacks.regions()).containsExactly("eu-west-1");
    }

    @Test
    void rollsBackACreationThatIsDenied() {
        stacks.follow(PlannedFault.next(1, WRITE, Fault.ACCESS_DENIED));

        assertThat(stacks.create("demo", TO_ONE).stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
        assertThat(failures()).singleElement().asString().endsWith("HandlerErrorCode: AccessDenied)");
        assertThat(stacks.regions()).isEmpty();
    }

    @Test
    void keepsACreationWhoseAnswerIsLost() {
        stacks.follow(PlannedFault.next(1, WRITE, Fault.RESET_AFTER));

        assertThat(stacks.create("demo", TO_ONE).stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
        assertThat(stacks.regions()).containsExactly("eu-west-1");
    }

    @Test
    void deletesWhatACreationHasWrittenThatCannotBeReadBack() {
        stacks.follow(PlannedFault.next(1, READ, Fault.ACCESS_DENIED).after(1));

        assertThat(stacks.create("demo", TO_ONE).stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
        assertThat(stacks.events("demo")).contains("DELETE_IN_PROGRESS Replication", "DELETE_COMPLETE Replication");
        assertThat(stacks.regions()).isEmpty();
    }

    @Test
    void rollsAnUpdateBackThatIsDenied() {
        stacks.create("demo", TO_ONE);
        stacks.follow(PlannedFault.next(1, WRITE, Fault.ACCESS_DENIED));

        assertThat(stacks.update("demo", TO_TWO).stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(failures()).singleElement().asString().startsWith("UPDATE_FAILED Replication");
        assertThat(stacks.regions()).containsExactly("eu-west-1");
    }

    @Test
    void rollsAnUpdateBackThatWasWrittenAndCannotBeReadBack() {
        stacks.create("demo", TO_ONE);
        stacks.follow(PlannedFault.next(1, READ, Fault.ACCESS_DENIED).after(1));

        assertThat(stacks.update("demo", TO_TWO).stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(stacks.regions()).containsExactly("eu-west-1");
    }

    @Test
    void continuesARollbackThatHasFailed() {
        stacks.create("demo", TO_ONE);
        stacks.follow(PlannedFault.always(READ, Fault.ACCESS_DENIED));

        assertThat(stacks.update("demo", TO_TWO).stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_FAILED);

        stacks.follow();
        stacks.client().continueUpdateRollback(stack -> stack.stackName("demo"));
        assertThat(stacks.ended("demo").stackStatus()).isEqualTo(StackStatus.UPDATE_ROLLBACK_COMPLETE);
        assertThat(stacks.regions()).containsExactly("eu-west-1");
    }

    @Test
    void keepsAStackThatCannotBeDeleted() {
        stacks.create("demo", TO_ONE);
        stacks.follow(PlannedFault.always(READ, Fault.ACCESS_DENIED));
        assertThat(stacks.delete("demo").stackStatus()).isEqualTo(StackStatus.DELETE_FAILED);

        stacks.follow();
        assertThat(stacks.delete("demo").stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
        assertThat(stacks.regions()).isEmpty();
    }

    private List<String> failures() {
        return stacks.events("demo").stream()
                .filter(event -> event.contains("_FAILED Replication"))
                .toList();
    }
}
