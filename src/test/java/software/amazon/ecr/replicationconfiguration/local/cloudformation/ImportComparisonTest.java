package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an import makes of differences between the template and what is there. */
class ImportComparisonTest {
    private static final String TEMPLATE = """
            Resources:
              Order: {Type: Test::Shop::Order, DeletionPolicy: Retain, Properties: {Buyer: ANNE, Items: [b, a]}}
            """;

    private final Orders orders = new Orders();
    private final StackServer server = StackServer.start(orders);

    @BeforeEach
    void storeAnOrder() {
        orders.stored.put(
                "order-7",
                JsonNodeFactory.instance.objectNode().put("Id", "order-7").put("Buyer", "anne"));
        orders.stored.get("order-7").putArray("Items").add("a").add("b");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void takesWhatTheTemplateMeansWithoutAWord() {
        changeSet(TEMPLATE, "order-7");

        assertThat(execute()).isEqualTo("IMPORT_COMPLETE");
        assertThat(importReason()).isEqualTo("Resource import completed.");
        assertThat(orders.invocations).containsOnly("READ Order");
    }

    @Test
    void namesThePropertiesThatDifferAndLeavesThemAsTheyAre() {
        changeSet(TEMPLATE.replace("ANNE", "BOB").replace("[b, a]", "[b]"), "order-7");

        assertThat(execute()).isEqualTo("IMPORT_COMPLETE");
        assertThat(importReason())
                .isEqualTo("Resource import completed. Nothing was changed, and what is there is not what the template"
                        + " declares: /Buyer, /Items/0. Detect drift to see the differences.");
        assertThat(orders.stored.get("order-7").path("Buyer").asText()).isEqualTo("anne");
        assertThat(orders.invocations).containsOnly("READ Order");
    }

    @Test
    void failsTheChangeSetOfAResourceThatIsNotThere() {
        StackAnswer changeSet = changeSet(TEMPLATE, "order-8");

        assertThat(changeSet.text("//Status")).isEqualTo("FAILED");
        assertThat(changeSet.text("//StatusReason")).contains("There is no order order-8", "NotFound");
        assertThat(server.refusal("ExecuteChangeSet", "StackName", "shop", "ChangeSetName", "import")
                        .error())
                .startsWith("InvalidChangeSetStatus");
    }

    @Test
    void failsTheChangeSetOfPropertiesThatTheSchemaForbidsBeforeAnyRead() {
        StackAnswer changeSet = changeSet(TEMPLATE.replace("ANNE", "{Name: anne}"), "order-7");

        assertThat(changeSet.text("//Status")).isEqualTo("FAILED");
        assertThat(changeSet.text("//StatusReason"))
                .isEqualTo("Properties validation failed for resource Order with message:"
                        + " #/Buyer: expected type: String, found: JSONObject");
        assertThat(orders.invocations).isEmpty();
    }

    @Test
    void failsPropertiesThatAreOnlyKnownThenBeforeAnyRead() {
        StackAnswer changeSet = changeSet(
                TEMPLATE.replace("ANNE, Items: [b, a]", "anne, Items: !Ref Basket")
                        + "  Basket: {Type: 'AWS::S3::Bucket', DeletionPolicy: Retain}\n",
                "order-7",
                "ResourcesToImport.member.2.ResourceType",
                "AWS::S3::Bucket",
                "ResourcesToImport.member.2.LogicalResourceId",
                "Basket",
                "ResourcesToImport.member.2.ResourceIdentifier.entry.1.key",
                "BucketName",
                "ResourcesToImport.member.2.ResourceIdentifier.entry.1.value",
                "basket");
        orders.invocations.clear();

        assertThat(changeSet.text("//StatusReason")).isEmpty();
        assertThat(execute()).isEqualTo("IMPORT_ROLLBACK_COMPLETE");
        assertThat(server.call("DescribeStackEvents", "StackName", "shop")
                        .text("//member[ResourceStatus='IMPORT_FAILED']/ResourceStatusReason"))
                .isEqualTo("Properties validation failed for resource Order with message:"
                        + " #/Items: expected type: JSONArray, found: String");
        assertThat(orders.invocations).isEmpty();
    }

    @Test
    void releasesAResourceThatIsGoneByThen() {
        changeSet(TEMPLATE, "order-7");
        orders.stored.clear();

        assertThat(execute()).isEqualTo("IMPORT_ROLLBACK_COMPLETE");
        assertThat(server.call("DescribeStackResources", "StackName", "shop").texts("//StackResources/member"))
                .isEmpty();
    }

    private StackAnswer changeSet(String template, String id, String... more) {
        String[] imported = {
            "ResourcesToImport.member.1.ResourceType",
            "Test::Shop::Order",
            "ResourcesToImport.member.1.LogicalResourceId",
            "Order",
            "ResourcesToImport.member.1.ResourceIdentifier.entry.1.key",
            "Id",
            "ResourcesToImport.member.1.ResourceIdentifier.entry.1.value",
            id
        };
        server.createChangeSet(
                "shop",
                "import",
                "IMPORT",
                template,
                Stream.of(imported, more).flatMap(Stream::of).toArray(String[]::new));
        return server.call("DescribeChangeSet", "StackName", "shop", "ChangeSetName", "import");
    }

    private String execute() {
        server.call("ExecuteChangeSet", "StackName", "shop", "ChangeSetName", "import");
        return server.ended("shop");
    }

    private String importReason() {
        return server.call("DescribeStackEvents", "StackName", "shop")
                .text("//member[ResourceStatus='IMPORT_COMPLETE' and LogicalResourceId='Order']/ResourceStatusReason");
    }
}
