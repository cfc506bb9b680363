package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.ruleTo;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.template;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Export;
import software.amazon.awssdk.services.cloudformation.model.OperationEntry;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;
import software.amazon.ecr.replicationconfiguration.local.server.ServerClients;

/** Stacks as the AWS SDK's client and its waiters see them, with the handlers of the type behind them. */
@Timeout(60)
class StackLifeTest {
    private static final String TO_ONE = template(ruleTo("eu-west-1", "Replication"));
    private static final String TO_TWO = template(ruleTo("eu-west-2", "Replication"));

    private final ServedStacks stacks = new ServedStacks();

    @AfterEach
    void close() {
        stacks.close();
    }

    @Test
    void livesFromCreateToDelete() {
        stacks.client().createStack(stack -> stack.stackName("demo").templateBody(TO_ONE));
        stacks.waiter().waitUntilStackCreateComplete(stack -> stack.stackName("demo"));
        assertThat(stacks.regions()).containsExactly("eu-west-1");

        stacks.client().updateStack(stack -> stack.stackName("demo").templateBody(TO_TWO));
        stacks.waiter().waitUntilStackUpdateComplete(stack -> stack.stackName("demo"));
        assertThat(stacks.regions()).containsExactly("eu-west-2");

        stacks.client().deleteStack(stack -> stack.stackName("demo"));
        stacks.waiter().waitUntilStackDeleteComplete(stack -> stack.stackName("demo"));
        assertThat(stacks.regions()).isEmpty();
    }

    @Test
    void tellsItsLifeInEvents() {
        String id = stacks.create("demo", TO_ONE).stackId();
        stacks.update("demo", TO_TWO);
        stacks.delete("demo");

        assertThat(stacks.events(id))
                .containsExactly(
                        "CREATE_IN_PROGRESS demo: User Initiated",
                        "CREATE_IN_PROGRESS Replication",
                        "CREATE_IN_PROGRESS Replication: Resource creation Initiated",
                        "CREATE_COMPLETE Replication",
                        "CREATE_COMPLETE demo",
                        "UPDATE_IN_PROGRESS demo: User Initiated",
                        "UPDATE_IN_PROGRESS Replication",
                        "UPDATE_COMPLETE Replication",
                        "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS demo",
                        "UPDATE_COMPLETE demo",
                        "DELETE_IN_PROGRESS demo: User Initiated",
                        "DELETE_IN_PROGRESS Replication",
                        "DELETE_COMPLETE Replication",
                        "DELETE_COMPLETE demo");
    }

    @Test
    void isSummedUpInTheListOfStacks() {
        stacks.create("demo", "Description: Where images go\n" + TO_ONE);

        StackSummary summary = stacks.client().listStacks().stackSummaries().get(0);

        assertThat(summary.templateDescription()).isEqualTo("Where images go");
        assertThat(summary.lastOperations())
                .extracting(OperationEntry::operationTypeAsString)
                .containsExactly("CREATE_STACK");
    }

    @Test
    void namesAResourceThatItDoesNotHave() {
        stacks.create("demo", TO_ONE);

        assertThatThrownBy(() -> stacks.client()
                        .describeStackResources(which -> which.stackName("demo").logicalResourceId("Nothing")))
                .hasMessageStartingWith("Resource Nothing does not exist for stack demo");
    }

    @Test
    void listsItsExportsAndWhoUsesThem() {
        String id = stacks.create(
                        "demo", TO_ONE + "Outputs: {Id: {Value: !Ref Replication, Export: {Name: the-registry}}}")
                .stackId();

        assertThat(stacks.client().listExportsPaginator().exports())
                .extracting(Export::exportingStackId, Export::name, Export::value)
                .containsExactly(tuple(id, "the-registry", ServerClients.ACCOUNT));
        assertThatThrownBy(() -> stacks.client().listImports(exported -> exported.exportName("the-registry")))
                .hasMessageStartingWith("Export 'the-registry' is not imported by any stack.");
    }

    @Test
    void refusesAnUpdateThatChangesNothing() {
        stacks.create("demo", TO_ONE);

        assertThatThrownBy(() -> stacks.update("demo", TO_ONE))
                .isInstanceOf(CloudFormationException.class)
                .hasMessageStartingWith("No updates are to be performed.");
        assertThat(stacks.ended("demo").stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
    }

    @Test
    void isFoundByItsIdAloneOnceItIsDeleted() {
        String id = stacks.create("demo", TO_ONE).stackId();
        stacks.delete("demo");

        assertThat(stacks.ended(id).stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
        assertThatThrownBy(() -> stacks.ended("demo")).hasMessageStartingWith("Stack with id demo does not exist");
        stacks.client().deleteStack(stack -> stack.stackName("demo"));
        assertThat(stacks.create("demo", TO_ONE).stackId()).isNotEqualTo(id);
    }

    @Test
    void isSeenByItsAccountInItsRegionAlone() {
        String id = stacks.create("demo", TO_ONE).stackId();

        try (CloudFormationClient other =
                ServerClients.cloudFormation(stacks.endpoint(), ServerClients.REGION, "999999999999")) {
            assertThat(other.describeStacks().stacks()).isEmpty();
            assertThatThrownBy(() -> other.describeStacks(stack -> stack.stackName(id)))
                    .hasMessageStartingWith("Stack with id " + id + " does not exist");
            other.deleteStack(stack -> stack.stackName("demo"));
        }
        try (CloudFormationClient elsewhere =
                ServerClients.cloudFormation(stacks.endpoint(), "eu-west-3", ServerClients.ACCOUNT)) {
            elsewhere.createStack(stack -> stack.stackName("demo").templateBody(TO_TWO));
            assertThat(elsewhere
                            .describeStacks(stack -> stack.stackName("demo"))
                            .stacks())
                    .extracting(Stack::stackStatus)
                    .containsExactly(StackStatus.CREATE_COMPLETE);
        }
        assertThat(stacks.ended("demo").stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
        assertThat(stacks.regions()).containsExactly("eu-west-1");
    }

    @Test
    void isProtectedFromDeletionIfItsOwnerWantsIt() {
        stacks.create("demo", TO_ONE, stack -> stack.enableTerminationProtection(true));

        assertThatThrownBy(() -> stacks.delete("demo"))
                .hasMessageStartingWith("Stack [demo] cannot be deleted while TerminationProtection is enabled");

        stacks.client()
                .updateTerminationProtection(stack -> stack.stackName("demo").enableTerminationProtection(false));
        assertThat(stacks.delete("demo").stackStatus()).isEqualTo(StackStatus.DELETE_COMPLETE);
    }

    @Test
    void namesItsResources() {
        stacks.create("demo", TO_ONE);

        assertThat(resources("demo")).singleElement().satisfies(resource -> {
            assertThat(resource.physicalResourceId()).isEqualTo(ServerClients.ACCOUNT);
            assertThat(resource.resourceType()).isEqualTo(ServerClients.TYPE);
            assertThat(resource.stackId()).isEqualTo(stacks.ended("demo").stackId());
        });
        assertThat(stacks.client()
                        .listStackResources(stack -> stack.stackName("demo"))
                        .stackResourceSummaries())
                .hasSize(1);
        assertThat(stacks.client()
                        .describeStackResource(stack -> stack.stackName("demo").logicalResourceId("Replication"))
                        .stackResourceDetail()
                        .resourceStatusAsString())
                .isEqualTo("CREATE_COMPLETE");
    }

    private List<StackResource> resources(String stack) {
        return stacks.client()
                .describeStackResources(which -> which.stackName(stack))
                .stackResources();
    }
}
