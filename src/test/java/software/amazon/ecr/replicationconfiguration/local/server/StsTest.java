package software.amazon.ecr.replicationconfiguration.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StsTest {
    private static LocalServer server;

    @BeforeAll
    static void start() {
        server = LocalServer.start(ServerConfiguration.DEFAULT);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"AKIDEXAMPLE, 123456789012", "210987654321, 210987654321"})
    void saysWhoseTheCredentialsAre(String accessKeyId, String account) throws Exception {
        HttpResponse<String> answer = send(accessKeyId, "Action=GetCallerIdentity&Version=2011-06-15");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/xml");
        assertThat(answer.body())
                .contains(
                        "<Account>" + account + "</Account>",
                        "<Arn>arn:aws:iam::" + account + ":user/local</Arn>",
                        "<UserId>" + accessKeyId + "</UserId>");
    }

    @Test
    void writesWhatClientsSendAsText() throws Exception {
        assertThat(send("<x>&", "Action=GetCallerIdentity").body()).contains("<UserId>&lt;x&gt;&amp;</UserId>");
        assertThat(send("AKIDEXAMPLE", "Action=%3Cscript%3E%0B").body())
                .contains("<Message>STS offers GetCallerIdentity here, not '&lt;script&gt;?'.</Message>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Action=AssumeRole | InvalidAction
        Version=1         | InvalidAction
        %                 | MalformedQueryString
        """)
    void refusesOtherRequests(String form, String code) throws Exception {
        HttpResponse<String> answer = send("AKIDEXAMPLE", form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("<Type>Sender</Type><Code>" + code + "</Code>");
    }

    @Test
    void wantsASignature() throws Exception {
        HttpRequest unsigned = HttpRequest.newBuilder(server.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString("Action=GetCallerIdentity"))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(unsigned, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<Code>MissingAuthenticationToken</Code>");
    }

    private static HttpResponse<String> send(String accessKeyId, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.endpoint())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + accessKeyId
                                + "/20260101/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=00")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
