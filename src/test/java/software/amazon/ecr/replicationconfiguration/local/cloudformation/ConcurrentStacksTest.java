package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many clients and many stacks at once. */
@Timeout(60)
class ConcurrentStacksTest {
    private static final String SMALL = "Resources: {Order: {Type: 'Test::Shop::Order', Properties: {Buyer: anne}}}";
    private static final String LARGE = "Resources: {Order: {Type: 'Test::Shop::Order', Properties: {Buyer: bob}}}";
    private static final int CLIENTS = 20;
    private static final int HELD = 12;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final Orders orders = new Orders();

    @AfterEach
    void close() {
        clients.shutdownNow();
    }

    @Test
    void holdsBackFewerAnswersThanThereAreThreads() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        try (StackServer server = StackServer.start(request -> {
            await(released);
            return orders.invoke(request);
        })) {
            server.call("CreateStack", "StackName", "shop", "TemplateBody", SMALL);
            CompletionService<String> answers = new ExecutorCompletionService<>(clients);
            for (int client = 0; client < CLIENTS; client++) {
                answers.submit(() -> server.ended("shop"));
            }
            for (int client = HELD; client < CLIENTS; client++) {
                assertThat(answers.take().get()).isEqualTo("CREATE_IN_PROGRESS");
            }

            assertThat(server.call("ListStacks").text("//StackStatus")).isEqualTo("CREATE_IN_PROGRESS");

            released.countDown();
            for (int client = 0; client < HELD; client++) {
                assertThat(answers.take().get()).isEqualTo("CREATE_COMPLETE");
            }
        }
    }

    @Test
    void changesManyStacksSideBySide() throws Exception {
        try (StackServer server = StackServer.start(orders)) {
            List<Future<List<String>>> lives = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String stack = "shop-" + client;
                lives.add(clients.submit(() -> live(server, stack)));
            }
            for (Future<List<String>> life : lives) {
                assertThat(life.get()).containsExactly("CREATE_COMPLETE", "UPDATE_COMPLETE", "DELETE_COMPLETE");
            }
        }
        assertThat(orders.stored).isEmpty();
    }

    private static List<String> live(StackServer server, String stack) {
        String created = server.create(stack, SMALL);
        String id = server.call("DescribeStacks", "StackName", stack).text("//StackId");
        String updated = server.update(stack, LARGE);
        server.call("DeleteStack", "StackName", stack);
        return List.of(created, updated, server.ended(id));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
