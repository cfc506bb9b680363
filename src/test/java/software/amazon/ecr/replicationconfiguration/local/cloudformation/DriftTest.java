package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final String TEMPLATE = """
            Resources:
              Order: {Type: Test::Shop::Order, Properties: {Buyer: ANNE, Items: [b, a]}}
              Shelf: {Type: Test::Shop::Shelf}
            """;

    private final Orders orders = new Orders();
    private final StackServer server = StackServer.start(orders);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void isNoneWhereTheTemplateMeansWhatIsThere() {
        server.create("shop", TEMPLATE);
        orders.stored.get("order-1").putArray("Items").add("a").add("b");
        orders.stored.get("order-1").put("Shop", "corner");

        StackAnswer detection = detect("shop");

        assertThat(detection.text("//DetectionStatus")).isEqualTo("DETECTION_COMPLETE");
        assertThat(detection.text("//StackDriftStatus")).isEqualTo("IN_SYNC");
        assertThat(detection.text("//DriftedStackResourceCount")).isEqualTo("0");
        assertThat(drifts("shop")).isEqualTo("Order IN_SYNC, Shelf NOT_CHECKED");
        assertThat(server.call("DescribeStacks", "StackName", "shop").text("//DriftInformation/StackDriftStatus"))
                .isEqualTo("IN_SYNC");
    }

    @Test
    void namesThePropertiesThatDiffer() {
        server.create("shop", TEMPLATE);
        orders.stored.get("order-1").put("Buyer", "bob").putArray("Items").add("a");

        StackAnswer detection = detect("shop");

        assertThat(detection.text("//StackDriftStatus")).isEqualTo("DRIFTED");
        assertThat(detection.text("//DriftedStackResourceCount")).isEqualTo("1");
        StackAnswer drifts = server.call(
                "DescribeStackResourceDrifts",
                "StackName",
                "shop",
                "StackResourceDriftStatusFilters.member.1",
                "MODIFIED");
        assertThat(drifts.texts("//StackResourceDrifts/member/LogicalResourceId"))
                .containsExactly("Order");
        assertThat(drifts.texts("//PropertyDifferences/member/PropertyPath")).containsExactly("/Buyer", "/Items/0");
        assertThat(drifts.texts("//PropertyDifferences/member/DifferenceType")).containsExactly("NOT_EQUAL", "REMOVE");
        assertThat(drifts.texts("//PropertyDifferences/member/ExpectedValue")).containsExactly("anne", "b");
        assertThat(drifts.texts("//PropertyDifferences/member/ActualValue")).containsExactly("bob", "null");
        assertThat(drifts.text("//ExpectedProperties")).isEqualTo("{\"Buyer\":\"anne\",\"Items\":[\"b\",\"a\"]}");
        assertThat(drifts.text("//ActualProperties")).isEqualTo("{\"Buyer\":\"bob\",\"Items\":[\"a\"]}");
    }

    @Test
    void isDeletionOfAResourceThatTheHandlerDoesNotFind() {
        server.create("shop", TEMPLATE);
        orders.stored.clear();

        assertThat(detect("shop").text("//StackDriftStatus")).isEqualTo("DRIFTED");

        StackAnswer drifts = server.call("DescribeStackResourceDrifts", "StackName", "shop");
        assertThat(drifts.text("//StackResourceDriftStatus")).isEqualTo("DELETED");
        assertThat(drifts.texts("//ActualProperties")).isEmpty();
        assertThat(drifts.texts("//PropertyDifferences/member")).isEmpty();
    }

    @Test
    void isUnknownWhereTheHandlerFails() {
        server.create("shop", TEMPLATE);
        orders.answer("READ", "{'status': 'FAILED', 'errorCode': 'AccessDenied', 'message': 'Not you.'}");

        StackAnswer detection = detect("shop");

        assertThat(detection.text("//DetectionStatus")).isEqualTo("DETECTION_FAILED");
        assertThat(detection.text("//DetectionStatusReason")).contains("Not you.", "AccessDenied");
        assertThat(drifts("shop")).isEqualTo("Order UNKNOWN, Shelf NOT_CHECKED");
    }

    @Test
    void isAnsweredAtOnceForASingleResource() {
        server.create("shop", TEMPLATE);
        orders.stored.get("order-1").put("Buyer", "bob");

        StackAnswer drift = server.call("DetectStackResourceDrift", "StackName", "shop", "LogicalResourceId", "Order");

        assertThat(drift.text("//StackResourceDriftStatus")).isEqualTo("MODIFIED");
        assertThat(drift.text("//PhysicalResourceId")).isEqualTo("order-1");
        assertThat(server.call("DescribeStackResource", "StackName", "shop", "LogicalResourceId", "Order")
                        .text("//StackResourceDriftStatus"))
                .isEqualTo("MODIFIED");
    }

    @Test
    void isLookedForInSomeResourcesOnly() {
        server.create("shop", TEMPLATE);
        orders.stored.clear();

        String id = server.call("DetectStackDrift", "StackName", "shop", "LogicalResourceIds.member.1", "Shelf")
                .text("//StackDriftDetectionId");

        assertThat(ended(id).text("//StackDriftStatus")).isEqualTo("NOT_CHECKED");
        assertThat(drifts("shop")).isEqualTo("Shelf NOT_CHECKED");
        assertThat(server.refusal("DetectStackDrift", "StackName", "shop", "LogicalResourceIds.member.1", "Till")
                        .error())
                .isEqualTo("ValidationError: LogicalResourceIds [Till]: not all of them exist in the stack shop.");
    }

    @Test
    void isNotLookedForInAStackThatWasRolledBack() {
        orders.answer("CREATE", "{'status': 'FAILED', 'errorCode': 'InvalidRequest', 'message': 'No.'}");
        server.create("shop", TEMPLATE);

        assertThat(server.refusal("DetectStackDrift", "StackName", "shop").error())
                .contains("is in ROLLBACK_COMPLETE state and can not be checked for drift.");
    }

    @Test
    void isNobodyElsesToSee() {
        server.create("shop", TEMPLATE);
        String id = server.call("DetectStackDrift", "StackName", "shop").text("//StackDriftDetectionId");

        assertThat(server.callAs("210987654321", "DescribeStackDriftDetectionStatus", "StackDriftDetectionId", id)
                        .error())
                .isEqualTo("ValidationError: Drift detection with id %s does not exist".formatted(id));
    }

    @Test
    void isForgottenOfAResourceThatWasUpdatedMeanwhile() {
        server.create("shop", TEMPLATE);
        orders.answer("READ", properties -> {
            server.update("shop", TEMPLATE.replace("ANNE", "CARL"));
            orders.answerAsEver("READ");
            return null;
        });

        detect("shop");

        assertThat(drifts("shop")).isEqualTo("Shelf NOT_CHECKED");
    }

    @Test
    void showsNoValueOfAParameterThatIsNotToBeEchoed() {
        server.create("shop", """
                Parameters:
                  Buyer: {Type: String, NoEcho: true, Default: an"ne}
                Resources:
                  Order: {Type: Test::Shop::Order, Properties: {Shop: !Ref Buyer, Items: [!Ref Buyer]}}
                """);
        orders.stored.get("order-1").put("Shop", "corner").putArray("Items").addArray();

        detect("shop");

        StackAnswer drifts = server.call("DescribeStackResourceDrifts", "StackName", "shop");
        assertThat(drifts.text("//ExpectedProperties")).isEqualTo("{\"Shop\":\"****\",\"Items\":[\"****\"]}");
        assertThat(drifts.texts("//ExpectedValue")).containsExactly("****", "****");
        assertThat(drifts.texts("//ActualValue")).containsExactly("corner", "[]");
    }

    private StackAnswer detect(String stack) {
        return ended(server.call("DetectStackDrift", "StackName", stack).text("//StackDriftDetectionId"));
    }

    private StackAnswer ended(String id) {
        while (true) {
            StackAnswer status = server.call("DescribeStackDriftDetectionStatus", "StackDriftDetectionId", id);
            if (!status.text("//DetectionStatus").equals("DETECTION_IN_PROGRESS")) {
                return status;
            }
            Thread.onSpinWait();
        }
    }

    private String drifts(String stack) {
        StackAnswer drifts = server.call("DescribeStackResourceDrifts", "StackName", stack);
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= drifts.texts("//StackResourceDrifts/member").size(); i++) {
            String drift = "//StackResourceDrifts/member[" + i + "]/";
            all.append(all.isEmpty() ? "" : ", ")
                    .append(drifts.text(drift + "LogicalResourceId"))
                    .append(' ')
                    .append(drifts.text(drift + "StackResourceDriftStatus"));
        }
        return all.toString();
    }
}
