package software.amazon.ecr.replicationconfiguration.local.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostCheckTest {
    private final JsonProtocol protocol = new JsonProtocol("application/x-amz-json-1.0", "One.");
    private LoopbackServer server;

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: 127.0.0.1",
                "Host: localhost:3001",
                "Host: LOCALHOST",
                "Host: ecr.localhost",
                "Host: [::1]:3001",
                "Host: localhost:3001\r\nOrigin: http://LOCALHOST:3001\r\nSec-Fetch-Site: same-origin",
                "Host: localhost\r\nSec-Fetch-Site: none",
                "Host: 127.0.0.1:3001\r\nOrigin: http://127.0.0.1:3001"
            })
    void servesThisComputer(String headers) throws Exception {
        listenOn("127.0.0.1");
        assertThat(send(headers)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: localhost.evil.example",
                "Host: 127.0.0.1.evil.example",
                "Host: 192.168.0.7",
                "Host: evillocalhost"
            })
    void refusesOtherNames(String headers) throws Exception {
        listenOn("127.0.0.1");
        assertThat(send(headers))
                .startsWith("HTTP/1.1 403 ")
                .contains("The Host header does not name this computer. Use http://127.0.0.1 or http://localhost.\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost\r\nOrigin: https://evil.example",
                "Host: localhost\r\nOrigin: null",
                "Host: localhost\r\nOrigin: http://localhost@evil.example",
                "Host: localhost\r\nOrigin: file://localhost",
                "Host: localhost:3001\r\nOrigin: http://localhost:8080",
                "Host: 127.0.0.1:3001\r\nOrigin: https://127.0.0.1:3001",
                "Host: localhost:3001\r\nOrigin: localhost:3001",
                "Host: 192.168.0.7:3001\r\nOrigin: http://203.0.113.5"
            })
    void refusesPagesOfOtherServersAlsoWhenItListensBeyondThisComputer(String headers) throws Exception {
        listenOn("0.0.0.0");
        assertThat(send(headers)).startsWith("HTTP/1.1 403 ").contains("The Origin header does not name this server.");
    }

    @Test
    void refusesWhatABrowserSendsForAnotherSite() throws Exception {
        listenOn("127.0.0.1");
        assertThat(send("Host: localhost\r\nSec-Fetch-Site: cross-site"))
                .startsWith("HTTP/1.1 403 ")
                .contains("The request comes from a page of another site.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host: localhost", "Host: 192.168.0.7:3001", "Host: [fe80::1]"})
    void servesAddressesIfItListensBeyondThisComputer(String headers) throws Exception {
        listenOn("0.0.0.0");
        assertThat(send(headers)).startsWith("HTTP/1.1 200 ");
        assertThat(send("Host: evil.example")).startsWith("HTTP/1.1 403 ");
    }

    private void listenOn(String host) {
        server = LoopbackServer.open(host, 0, RequestLimits.DEFAULT);
        server.serve(List.of(new JsonHandler(protocol, RequestLimits.DEFAULT, call -> protocol.answer(Map.of()))));
    }

    private String send(String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.endpoint().getPort())) {
            socket.getOutputStream()
                    .write(("POST / HTTP/1.1\r\n" + headers
                                    + "\r\nX-Amz-Target: One.Do\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
