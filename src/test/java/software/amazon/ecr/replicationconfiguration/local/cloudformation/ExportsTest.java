package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportsTest {
    private static final String EXPORTER = """
            Resources:
              Order: {Type: Test::Shop::Order, Properties: {Buyer: anne}}
            Outputs:
              Buyer: {Value: anne, Export: {Name: the-buyer}}
              Order: {Value: !Ref Order}
            """;
    private static final String IMPORTER = """
            Resources:
              Order: {Type: Test::Shop::Order, Properties: {Buyer: !ImportValue the-buyer}}
            """;
    private static final String NOBODY = """
            Resources:
              Order: {Type: Test::Shop::Order, Properties: {Buyer: bob}}
            """;

    private final Orders orders = new Orders();
    private final StackServer server = StackServer.start(orders);

    @BeforeEach
    void export() {
        assertThat(server.create("exporter", EXPORTER)).isEqualTo("CREATE_COMPLETE");
        assertThat(server.create("importer", IMPORTER)).isEqualTo("CREATE_COMPLETE");
        assertThat(orders.stored.get("order-2").path("Buyer").asText()).isEqualTo("anne");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void keepTheirStackWhileTheyAreInUse() {
        server.call("DeleteStack", "StackName", "exporter");

        StackAnswer stack = server.call("DescribeStacks", "StackName", "exporter");
        assertThat(stack.text("//StackStatus")).isEqualTo("CREATE_COMPLETE");
        assertThat(stack.text("//StackStatusReason"))
                .isEqualTo("Delete canceled. Cannot delete export the-buyer as it is in use by importer.");
        assertThat(orders.stored).hasSize(2);
    }

    @Test
    void keepTheirValueWhileTheyAreInUse() {
        assertThat(server.update("exporter", EXPORTER.replace("Value: anne", "Value: carl")))
                .isEqualTo("UPDATE_ROLLBACK_COMPLETE");

        assertThat(reasons("exporter"))
                .contains("Update canceled. Cannot update export the-buyer as it is in use by importer.");
        assertThat(server.call("DescribeStacks", "StackName", "exporter")
                        .text("//member[OutputKey='Buyer']/OutputValue"))
                .isEqualTo("anne");
    }

    @Test
    void stayWhileTheyAreInUse() {
        assertThat(server.update("exporter", NOBODY)).isEqualTo("UPDATE_ROLLBACK_COMPLETE");

        assertThat(reasons("exporter"))
                .contains("Delete canceled. Cannot delete export the-buyer as it is in use by importer.");
        assertThat(orders.stored.get("order-1").path("Buyer").asText()).isEqualTo("anne");
    }

    @Test
    void canChangeAroundAnExportThatIsInUse() {
        assertThat(server.update("exporter", EXPORTER.replace("Buyer: anne", "Buyer: carl")))
                .isEqualTo("UPDATE_COMPLETE");
    }

    @Test
    void canGoOnceNobodyUsesThem() {
        assertThat(server.update("importer", NOBODY)).isEqualTo("UPDATE_COMPLETE");

        server.call("DeleteStack", "StackName", "exporter");

        assertThat(server.call("ListStacks").texts("//member[StackName='exporter']/StackStatus"))
                .containsAnyOf("DELETE_IN_PROGRESS", "DELETE_COMPLETE");
    }

    @Test
    void canGoOnceTheirUserIsDeleted() {
        String importer = server.call("DescribeStacks", "StackName", "importer").text("//StackId");
        server.call("DeleteStack", "StackName", "importer");
        assertThat(server.ended(importer)).isEqualTo("DELETE_COMPLETE");

        assertThat(server.update("exporter", NOBODY)).isEqualTo("UPDATE_COMPLETE");
    }

    @Test
    void areInUseAfterAnUpdateThatWantedToLetThemGoWasRolledBack() {
        orders.answer("UPDATE", properties -> {
            orders.answerAsEver("UPDATE");
            return "{\"status\": \"FAILED\", \"errorCode\": \"InvalidRequest\", \"message\": \"No.\"}";
        });
        assertThat(server.update("importer", NOBODY)).isEqualTo("UPDATE_ROLLBACK_COMPLETE");

        assertThat(server.update("exporter", NOBODY)).isEqualTo("UPDATE_ROLLBACK_COMPLETE");
    }

    @Test
    void haveOneExporter() {
        assertThat(server.create("another", EXPORTER)).isEqualTo("ROLLBACK_COMPLETE");

        assertThat(reasons("another"))
                .contains("Export with name the-buyer is already exported by stack exporter."
                        + " Rollback requested by user.");
    }

    @Test
    void areNotThoseOfAnotherAccount() {
        StackAnswer refusal =
                server.callAs("210987654321", "CreateStack", "StackName", "importer", "TemplateBody", IMPORTER);

        assertThat(refusal.error()).contains("No export named the-buyer found.");
    }

    @Test
    void areListedWithTheStackThatExportsThem() {
        StackAnswer exports = server.call("ListExports");

        assertThat(exports.texts("//Exports/member/Name")).containsExactly("the-buyer");
        assertThat(exports.text("//Value")).isEqualTo("anne");
        assertThat(exports.text("//ExportingStackId"))
                .isEqualTo(
                        server.call("DescribeStacks", "StackName", "exporter").text("//StackId"));
    }

    @Test
    void areListedInPages() {
        String many = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> "  Out%d: {Value: x, Export: {Name: many-%03d}}\n".formatted(i, i))
                .collect(Collectors.joining());
        assertThat(server.create("many", NOBODY + "Outputs:\n" + many)).isEqualTo("CREATE_COMPLETE");

        StackAnswer first = server.call("ListExports");
        StackAnswer second = server.call("ListExports", "NextToken", first.text("//NextToken"));

        assertThat(first.texts("//Name")).hasSize(100).startsWith("many-001");
        assertThat(second.texts("//Name")).containsExactly("the-buyer");
        assertThat(second.text("//NextToken")).isEmpty();
    }

    @Test
    void areListedUntilTheirStackIsDeleted() {
        server.update("importer", NOBODY);
        String exporter = server.call("DescribeStacks", "StackName", "exporter").text("//StackId");
        server.call("DeleteStack", "StackName", "exporter");
        assertThat(server.ended(exporter)).isEqualTo("DELETE_COMPLETE");

        assertThat(server.call("ListExports").texts("//Name")).isEmpty();
    }

    @Test
    void nameTheStacksThatUseThem() {
        assertThat(server.call("ListImports", "ExportName", "the-buyer").texts("//Imports/member"))
                .containsExactly("importer");
    }

    @Test
    void sayWhenNobodyUsesThem() {
        server.update("importer", NOBODY);

        assertThat(server.refusal("ListImports", "ExportName", "the-buyer").error())
                .isEqualTo("ValidationError: Export 'the-buyer' is not imported by any stack.");
        assertThat(server.refusal("ListImports").error()).isEqualTo("ValidationError: The request has no ExportName.");
    }

    private List<String> reasons(String stack) {
        return server.call("DescribeStackEvents", "StackName", stack).texts("//ResourceStatusReason");
    }
}
