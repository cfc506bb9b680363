package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.ruleTo;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.template;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetStatus;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CreateChangeSetRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.server.ServerClients;

/** Change sets that take in what exists, with the handlers of the type behind them. */
@Timeout(60)
class ServedImportsTest {
    private static final String TO_ONE = template(ruleTo("eu-west-1", "Replication"));
    private static final String IMPORTED = template(ruleTo("eu-west-1", "Replication", "DeletionPolicy: Retain"));

    private final ServedStacks stacks = new ServedStacks();

    @AfterEach
    void close() {
        stacks.close();
    }

    @Test
    void importsWhatExists() {
        stacks.putRuleTo("eu-west-1");

        DescribeChangeSetResponse set = importSet(IMPORTED);

        assertThat(ServedStacks.changes(set)).containsExactly("Import Replication " + ServerClients.TYPE);
        assertThat(stacks.executeChangeSet("demo").stackStatus()).isEqualTo(StackStatus.IMPORT_COMPLETE);
        assertThat(stacks.regions()).containsExactly("eu-west-1");
        assertThat(stacks.update("demo", template(ruleTo("eu-west-2", "Replication", "DeletionPolicy: Retain")))
                        .stackStatus())
                .isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(stacks.regions()).containsExactly("eu-west-2");
        stacks.delete("demo");
        assertThat(stacks.regions()).containsExactly("eu-west-2");
    }

    @Test
    void doesNotImportWhatIsNotThere() {
        DescribeChangeSetResponse set = importSet(IMPORTED);

        assertThat(set.status()).isEqualTo(ChangeSetStatus.FAILED);
        assertThat(set.statusReason())
                .startsWith(
                        "Resource handler returned message: \"The registry '123456789012' has no replication rules.")
                .endsWith("HandlerErrorCode: NotFound)");
    }

    @Test
    void doesNotImportWhatTheSchemaForbids() {
        stacks.putRuleTo("eu-west-1");

        assertThat(importSet(IMPORTED.replace("Region:", "Regoin:")).statusReason())
                .startsWith("Properties validation failed for resource Replication with message: ")
                .contains("extraneous key [Regoin] is not permitted");
    }

    @Test
    void doesNotImportWhatAnotherStackHas() {
        stacks.create("first", TO_ONE);

        assertThat(importSet(IMPORTED).statusReason())
                .isEqualTo("Resource 123456789012 is already managed by the stack first.");
    }

    @Test
    void importsOnlyWithADeletionPolicy() {
        stacks.putRuleTo("eu-west-1");

        assertThatThrownBy(() -> importSet(TO_ONE))
                .hasMessageStartingWith("Resources [Replication] is missing DeletionPolicy attribute in the template.");
        assertThatThrownBy(() -> stacks.ended("demo")).hasMessageStartingWith("Stack with id demo does not exist");
    }

    private DescribeChangeSetResponse importSet(String template) {
        Consumer<CreateChangeSetRequest.Builder> imported =
                set -> set.resourcesToImport(resource -> resource.resourceType(ServerClients.TYPE)
                        .logicalResourceId("Replication")
                        .resourceIdentifier(Map.of("RegistryId", ServerClients.ACCOUNT)));
        return stacks.changeSet("demo", ChangeSetType.IMPORT, template, imported);
    }
}
