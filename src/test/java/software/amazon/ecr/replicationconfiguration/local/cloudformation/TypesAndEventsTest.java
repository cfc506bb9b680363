package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesAndEventsTest {
    private static final String TEMPLATE = """
            Resources:
              Order: {Type: Test::Shop::Order, Properties: {Buyer: anne}}
            """;
    private static final String ARN = "arn:aws:cloudformation:us-east-2:123456789012:type/resource/Test-Shop-Order";

    private final Orders orders = new Orders();
    private final StackServer server = StackServer.start(orders);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void describesTheTypeWithItsSchema() {
        StackAnswer type = server.call("DescribeType", "Type", "RESOURCE", "TypeName", "Test::Shop::Order");

        assertThat(type.text("//Arn")).isEqualTo(ARN);
        assertThat(type.text("//Schema")).isEqualTo(StackServer.SCHEMA.toString());
        assertThat(type.text("//Visibility")).isEqualTo("PRIVATE");
        assertThat(type.text("//Description")).isEqualTo("What somebody buys.");
        assertThat(server.call("DescribeType", "Arn", ARN).text("//TypeName")).isEqualTo("Test::Shop::Order");
    }

    @Test
    void knowsNoOtherType() {
        assertThat(server.refusal("DescribeType", "Type", "RESOURCE", "TypeName", "AWS::S3::Bucket")
                        .error())
                .isEqualTo("TypeNotFoundException: The type 'AWS::S3::Bucket' cannot be found."
                        + " This server has Test::Shop::Order only.");
    }

    @ParameterizedTest
    @CsvSource({
        "Visibility, PRIVATE, 1",
        "Visibility, PUBLIC, 0",
        "Type, MODULE, 0",
        "Filters.TypeNamePrefix, Test::, 1",
        "Filters.TypeNamePrefix, AWS::, 0"
    })
    void listsTheTypeUnlessAFilterLeavesItOut(String filter, String value, int count) {
        assertThat(server.call("ListTypes", filter, value).texts("//TypeSummaries/member"))
                .hasSize(count);
    }

    @Test
    void provisionsTheTypeUnderTheOtherNameThatTemplatesMayGiveItToo() {
        server.create("shop", TEMPLATE.replace("Test::Shop::Order", StackServer.PUBLISHED_NAME));

        assertThat(orders.invocations).containsExactly("CREATE Order");
    }

    @Test
    void knowsTheIdentifierOfTheTypeUnderItsOtherName() {
        String template = TEMPLATE.replace("Test::Shop::Order", StackServer.PUBLISHED_NAME);

        assertThat(server.call("GetTemplateSummary", "TemplateBody", template)
                        .text("//ResourceIdentifierSummaries/member/ResourceType"))
                .isEqualTo(StackServer.PUBLISHED_NAME);
        assertThat(server.refusal(
                                "CreateChangeSet",
                                "StackName",
                                "shop",
                                "ChangeSetName",
                                "import",
                                "ChangeSetType",
                                "IMPORT",
                                "TemplateBody",
                                template,
                                "ResourcesToImport.member.1.ResourceType",
                                StackServer.PUBLISHED_NAME,
                                "ResourcesToImport.member.1.LogicalResourceId",
                                "Order",
                                "ResourcesToImport.member.1.ResourceIdentifier.entry.1.key",
                                "Nr",
                                "ResourcesToImport.member.1.ResourceIdentifier.entry.1.value",
                                "7")
                        .text("//Message"))
                .isEqualTo("The identifier of Order is [Id], not [Nr].");
    }

    @Test
    void tellsHowManyStacksThereCanBe() {
        assertThat(server.call("DescribeAccountLimits").text("//member[Name='StackLimit']/Value"))
                .isEqualTo("100");
    }

    @Test
    void tellsTheEventsOfOneOperation() {
        server.create("shop", TEMPLATE);
        orders.answer("UPDATE", "{'status': 'FAILED', 'errorCode': 'InvalidRequest', 'message': 'No.'}");
        String update = server.call("UpdateStack", "StackName", "shop", "TemplateBody", TEMPLATE.replace("anne", "bob"))
                .text("//OperationId");
        assertThat(server.ended("shop")).isEqualTo("UPDATE_ROLLBACK_FAILED");

        StackAnswer events = server.call("DescribeEvents", "OperationId", update);

        assertThat(events.texts("//ResourceStatus"))
                .containsExactly("UPDATE_FAILED", "UPDATE_IN_PROGRESS", "UPDATE_IN_PROGRESS");
        assertThat(events.texts("//EventType")).containsExactly("PROVISIONING_ERROR", "PROGRESS_EVENT", "STACK_EVENT");
        assertThat(events.texts("//OperationType")).containsOnly("UPDATE_STACK");
        assertThat(events.texts("//OperationStatus")).containsExactly("IN_PROGRESS");
    }

    @Test
    void tellsEventsApartByTheirTimes() {
        server.create("shop", TEMPLATE);

        List<String> times =
                server.call("DescribeStackEvents", "StackName", "shop").texts("//Timestamp");

        assertThat(times).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void tellsWhatFailed() {
        orders.answer("CREATE", "{'status': 'FAILED', 'errorCode': 'InvalidRequest', 'message': 'No.'}");
        server.create("shop", TEMPLATE);

        StackAnswer failed = server.call("DescribeEvents", "StackName", "shop", "Filters.FailedEvents", "true");

        assertThat(failed.texts("//LogicalResourceId")).containsExactly("Order");
        assertThat(failed.text("//ResourceStatusReason")).contains("No.");
        assertThat(server.call("DescribeEvents", "StackName", "shop")
                        .text("//member[ResourceStatus='ROLLBACK_COMPLETE']/OperationStatus"))
                .isEqualTo("FAILED");
    }

    @Test
    void wantsToKnowWhoseEvents() {
        assertThat(server.refusal("DescribeEvents").error())
                .isEqualTo("ValidationError: The request has neither StackName nor OperationId.");
    }

    @Test
    void namesAnOperationThatItDoesNotOffer() {
        assertThat(server.refusal("CreateStackSet").error())
                .isEqualTo("InvalidAction: This server does not offer CloudFormation's operation 'CreateStackSet'.");
    }

    @Test
    void hasNoTemplateOfAStackUnderReview() {
        server.createChangeSet("shop", "first", "CREATE", TEMPLATE);

        assertThat(server.refusal("GetTemplateSummary", "StackName", "shop").error())
                .isEqualTo("ValidationError: Stack shop has no template yet: none of its change sets was executed.");
    }
}
