package software.amazon.ecr.replicationconfiguration.warmup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Answers, on the loopback interface, the three calls of a CREATE as Amazon ECR does: there are no rules, they are put,
 * and there they are. A request's content is not looked at.
 */
final class CannedRegistry implements AutoCloseable {
    static final String ID = "000000000000";

    private static final String HOST = "127.0.0.1";
    private static final String NO_RULES = """
        {"registryId":"000000000000","replicationConfiguration":{"rules":[]}}""";

    private static final String RULES = """
        {"registryId":"000000000000","replicationConfiguration":{"rules":[{
        "destinations":[{"region":"eu-west-1","registryId":"000000000000"}],
        "repositoryFilters":[{"filter":"prod/","filterType":"PREFIX_MATCH"}]}]}}""";

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName(HOST));

    CannedRegistry() throws IOException {
        Thread thread = new Thread(() -> WarmUp.ignoreFailures(this::answer), "warm-up-registry");
        thread.setDaemon(true);
        thread.start();
    }

    URI endpoint() {
        return URI.create("http://" + HOST + ":" + server.getLocalPort());
    }

    /** Ends the thread. */
    @Override
    public void close() throws IOException {
        server.close();
    }

    private void answer() throws IOException {
        for (String answer : List.of(NO_RULES, RULES, RULES)) {
            try (Socket connection = server.accept()) {
                skipRequest(new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII)));
                connection.getOutputStream().write(response(answer).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static void skipRequest(BufferedReader input) throws IOException {
        int length = 0;
        for (String line = input.readLine(); line != null && !line.isEmpty(); line = input.readLine()) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring("Content-Length: ".length()));
            }
        }
        input.skip(length);
    }

    private static String response(String json) {
        return "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: "
                + json.length() + "\r\n\r\n" + json;
    }
}
