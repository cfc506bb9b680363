package software.amazon.ecr.replicationconfiguration.local.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;
import software.amazon.ecr.replicationconfiguration.local.page.ImageState.CopyState;
import software.amazon.ecr.replicationconfiguration.local.page.ImagesState.RepositoryState;

@Timeout(60)
class EventsHandlerTest {
    private static final String NO_REGISTRY = "{\"typeName\":\"A::B::C\",\"registries\":[]}";
    private static final RegistryState EMPTY = new RegistryState("123456789012", "eu-north-1", false, true, List.of());
    private static final String EMPTY_JSON =
            "{\"typeName\":\"A::B::C\",\"registries\":[{\"account\":\"123456789012\",\"region\":\"eu-north-1\",\"changing\":false,"
                    + "\"asked\":true,\"rules\":[]}]}";

    private final ScriptedSource source = new ScriptedSource();
    private final EventsHandler handler = new EventsHandler("A::B::C", source);
    private final LoopbackServer server = LoopbackServer.start(0, RequestLimits.DEFAULT, List.of(handler));
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    @Test
    void tellsEverythingToANewSubscriber() throws IOException {
        show(List.of(EMPTY), List.of(request(1, "SUCCESS")));
        BufferedReader events = subscribe();
        assertThat(next(events, "state")).isEqualTo(EMPTY_JSON);
        assertThat(next(events, "requests"))
                .isEqualTo("[{\"number\":1,\"time\":\"2026-01-01T00:00:00Z\","
                        + "\"operation\":\"CREATE\",\"registry\":\"123456789012 in eu-north-1\",\"client\":\"Lambda\","
                        + "\"status\":\"SUCCESS\",\"durationMs\":5,\"message\":\"\"}]");
    }

    @Test
    void tellsAChangeOfTheStateToAllSubscribers() throws IOException {
        List<BufferedReader> all = List.of(subscribe(), subscribe());
        for (BufferedReader events : all) {
            assertThat(next(events, "state")).isEqualTo(NO_REGISTRY);
        }
        show(List.of(EMPTY), List.of());
        for (BufferedReader events : all) {
            assertThat(next(events, "state")).isEqualTo(EMPTY_JSON);
        }
    }

    @Test
    void tellsImagesAtFirstAndAfterEachChange() throws IOException {
        source.setImages(images("IN_PROGRESS"));
        BufferedReader events = subscribe();
        assertThat(next(events, "images"))
                .isEqualTo(
                        "{\"repositories\":[{\"account\":\"123456789012\",\"region\":\"eu-north-1\",\"name\":\"app\"}],"
                                + "\"images\":[{\"account\":\"123456789012\",\"region\":\"eu-north-1\",\"repository\":\"app\","
                                + "\"tags\":[\"latest\"],\"digest\":\"sha256:0\",\"time\":\"2026-01-01T00:00:00Z\",\"copies\":["
                                + "{\"region\":\"eu-west-1\",\"registryId\":\"123456789012\",\"status\":\"IN_PROGRESS\","
                                + "\"failureCode\":null,\"reason\":null}]}]}");
        source.setImages(images("COMPLETE"));
        handler.changed();
        assertThat(next(events, "images")).contains("COMPLETE");
    }

    @Test
    void tellsOnlyRequestsThatAreNewOrChanged() throws IOException {
        show(List.of(), List.of(request(1, "SUCCESS"), request(2, "IN_PROGRESS")));
        BufferedReader events = subscribe();
        assertThat(next(events, "requests")).contains("\"number\":1", "\"number\":2");
        show(List.of(), List.of(request(1, "SUCCESS"), request(2, "FAILED"), request(3, "PENDING")));
        assertThat(next(events, "requests"))
                .doesNotContain("\"number\":1")
                .contains("\"number\":2", "FAILED", "\"number\":3", "PENDING");
    }

    @Test
    void aReaderThatDoesNotReadIsDisconnectedAndHoldsNobodyUp() throws IOException {
        Socket slow = connect();
        BufferedReader quick = subscribe();
        for (int i = 1; handler.subscribers() != 1 || i == 1; i++) {
            show(List.of(), List.of(new RequestState(i, "", "CREATE", "", "", "FAILED", 1L, "x".repeat(500_000))));
            assertThat(nextHolding(quick, "\"number\":" + i + ",")).isNotNull();
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> slow.getInputStream().skip(Long.MAX_VALUE));
    }

    @Test
    void forgetsASubscriberThatWentAway() throws IOException {
        Socket socket = connect();
        BufferedReader events = subscribe();
        next(events, "state");
        socket.close();
        for (int i = 1; handler.subscribers() != 1; i++) {
            show(List.of(), List.of(request(i, "SUCCESS")));
            next(events, "requests");
        }
        assertThat(handler.subscribers()).isEqualTo(1);
    }

    @Test
    void theFewThreadsOfTheServerAreEnoughForTwoThousandSubscribers() throws IOException {
        List<BufferedReader> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            all.add(subscribe());
        }
        show(List.of(EMPTY), List.of());
        for (BufferedReader events : all) {
            assertThat(nextHolding(events, EMPTY_JSON)).isNotNull();
        }
    }

    private static ImagesState images(String status) {
        return new ImagesState(
                List.of(new RepositoryState("123456789012", "eu-north-1", "app")),
                List.of(new ImageState(
                        "123456789012",
                        "eu-north-1",
                        "app",
                        List.of("latest"),
                        "sha256:0",
                        "2026-01-01T00:00:00Z",
                        List.of(new CopyState("eu-west-1", "123456789012", status, null, null)))));
    }

    private void show(List<RegistryState> registries, List<RequestState> requests) {
        source.set(registries, requests);
        handler.changed();
    }

    private static RequestState request(long number, String status) {
        return new RequestState(
                number, "2026-01-01T00:00:00Z", "CREATE", "123456789012 in eu-north-1", "Lambda", status, 5L, "");
    }

    private Socket connect() throws IOException {
        URI endpoint = server.endpoint();
        Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
        sockets.add(socket);
        socket.getOutputStream()
                .write("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Returns after the answer has begun. */
    private BufferedReader subscribe() throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(connect().getInputStream(), StandardCharsets.UTF_8));
        assertThat(reader.readLine()).isEqualTo("HTTP/1.1 200 OK");
        return reader;
    }

    /** The data of the next event with this name. */
    private static String next(BufferedReader events, String name) throws IOException {
        nextHolding(events, "event: " + name);
        return nextHolding(events, "data: ").substring("data: ".length());
    }

    private static String nextHolding(BufferedReader events, String text) throws IOException {
        String line = events.readLine();
        while (!line.contains(text)) {
            line = events.readLine();
        }
        return line;
    }
}
