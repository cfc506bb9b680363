package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.SteppedClock;

/** Creations whose time is over, and operations whose server closes. */
class GivenUpTest {
    private static final String TEMPLATE = """
            Resources:
              Order: {Type: Test::Shop::Order, Properties: {Buyer: anne}}
              Second: {Type: Test::Shop::Order, Properties: {Buyer: bob}}
            """;
    private static final String GOING_ON = """
            {'status': 'IN_PROGRESS', 'callbackDelaySeconds': 45, 'callbackContext': {},
             'resourceModel': {'Id': 'order-1'}}
            """;

    private final Orders orders = new Orders();
    private final SteppedClock clock = new SteppedClock();

    @Test
    void aCreationThatTakesTooLongIsRolledBack() {
        orders.answer("CREATE", GOING_ON);
        try (StackServer server = StackServer.start(orders, clock, clock)) {
            server.call("CreateStack", "StackName", "shop", "TemplateBody", TEMPLATE, "TimeoutInMinutes", "1");

            assertThat(server.ended("shop")).isEqualTo("ROLLBACK_COMPLETE");
            assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(45), Duration.ofSeconds(15));
            assertThat(orders.invocations).containsExactly("CREATE Order", "CREATE Order", "DELETE Order");
            StackAnswer events = server.call("DescribeStackEvents", "StackName", "shop");
            assertThat(events.text("//member[ResourceStatus='ROLLBACK_IN_PROGRESS']/ResourceStatusReason"))
                    .isEqualTo("Stack creation time exceeded the specified timeout."
                            + " The following resource(s) failed to create: [Order, Second]."
                            + " Rollback requested by user.");
            assertThat(server.call("DescribeStacks", "StackName", "shop").text("//TimeoutInMinutes"))
                    .isEqualTo("1");
        }
    }

    @Test
    void whatNoAnswerHasNamedIsNotDeletedInTheRollback() {
        orders.answer("CREATE", properties -> {
            clock.of(Duration.ofSeconds(61));
            return "{\"status\": \"FAILED\", \"errorCode\": \"Throttling\", \"message\": \"Wait.\"}";
        });

        try (StackServer server = StackServer.start(orders, clock, clock)) {
            server.call("CreateStack", "StackName", "shop", "TemplateBody", TEMPLATE, "TimeoutInMinutes", "1");

            assertThat(server.ended("shop")).isEqualTo("ROLLBACK_COMPLETE");
            assertThat(orders.invocations).containsExactly("CREATE Order");
        }
    }

    @Test
    void aCreationInTimeIsNotDisturbed() {
        try (StackServer server = StackServer.start(orders)) {
            server.call("CreateStack", "StackName", "shop", "TemplateBody", TEMPLATE, "TimeoutInMinutes", "1");

            assertThat(server.ended("shop")).isEqualTo("CREATE_COMPLETE");
        }
    }

    @Test
    void theTimeoutOfACreationIsShownAfterUpdates() {
        try (StackServer server = StackServer.start(orders)) {
            server.call("CreateStack", "StackName", "shop", "TemplateBody", TEMPLATE, "TimeoutInMinutes", "7");
            server.ended("shop");

            server.update("shop", TEMPLATE.replace("anne", "carl"));

            assertThat(server.call("DescribeStacks", "StackName", "shop").text("//TimeoutInMinutes"))
                    .isEqualTo("7");
        }
    }

    @Test
    void aTimeoutIsANumberOfMinutes() {
        try (StackServer server = StackServer.start(orders)) {
            assertThat(server.refusal(
                                    "CreateStack",
                                    "StackName",
                                    "shop",
                                    "TemplateBody",
                                    TEMPLATE,
                                    "TimeoutInMinutes",
                                    "0")
                            .error())
                    .isEqualTo("ValidationError: TimeoutInMinutes is a number of minutes from 1 to 99999, not '0'.");
        }
    }

    @Test
    void aServerThatClosesWhileAHandlerIsAwaitedRollsNothingBack() throws InterruptedException {
        orders.answer("CREATE", GOING_ON);
        CountDownLatch waiting = new CountDownLatch(1);
        StackServer server = StackServer.start(
                orders,
                delay -> {
                    waiting.countDown();
                    Thread.sleep(delay.toMillis());
                },
                Clock.systemUTC());
        server.call("CreateStack", "StackName", "shop", "TemplateBody", TEMPLATE);
        Stack stack = server.cloudFormation().stacks().all().get(0);
        waiting.await();

        server.close();

        stack.awaitEnd(Duration.ofSeconds(10));
        assertThat(stack.status()).isEqualTo(StackStatus.CREATE_FAILED);
        assertThat(stack.state().reason()).isEqualTo("The server was closed.");
        assertThat(orders.invocations).containsExactly("CREATE Order");
    }

    @Test
    void aServerThatClosesDuringAnInvocationRollsNothingBack() throws InterruptedException {
        CountDownLatch invoked = new CountDownLatch(1);
        orders.answer("CREATE", properties -> {
            invoked.countDown();
            try {
                Thread.sleep(60_000);
                throw new AssertionError("Nobody closed the server.");
            } catch (InterruptedException e) {
                return "{\"status\": \"FAILED\", \"errorCode\": \"InternalFailure\", \"message\": \"Interrupted.\","
                        + " \"resourceModel\": {\"Id\": \"order-1\"}}";
            }
        });
        StackServer server = StackServer.start(orders);
        server.call("CreateStack", "StackName", "shop", "TemplateBody", TEMPLATE);
        Stack stack = server.cloudFormation().stacks().all().get(0);
        invoked.await();

        server.close();

        stack.awaitEnd(Duration.ofSeconds(10));
        assertThat(stack.status()).isEqualTo(StackStatus.ROLLBACK_FAILED);
        assertThat(stack.state().reason()).isEqualTo("The server was closed.");
        assertThat(orders.invocations).containsExactly("CREATE Order");
    }
}
