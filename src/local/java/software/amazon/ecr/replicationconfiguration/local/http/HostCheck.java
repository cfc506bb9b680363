package software.amazon.ecr.replicationconfiguration.local.http;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what a web page of somebody else makes a browser on this computer send: requests whose {@code Host} or
 * {@code Origin} is not a name of this computer. Without it, such a page could have its own name resolve to 127.0.0.1
 * (DNS rebinding) and then read and write here as it likes.
 */
final class HostCheck extends Handler.Wrapper {
    private static final Pattern NAME =
            Pattern.compile("(?:https?://)?(\\[[0-9a-f:.]+]|[^/:@\\[\\]]+)(?::[0-9]{1,5})?");
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.+\\.localhost|127\\.[0-9]+\\.[0-9]+\\.[0-9]+|\\[::1]");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+|\\[.+]");

    private final String listening;
    private final boolean loopbackOnly;
    private final JsonProtocol protocol;

    /**
     * @param listening what the server listens on. If that is not a loopback name, it is accepted as well, and so is
     *     every address: a page's name cannot be rebound to be one
     * @param protocol renders the refusal
     */
    HostCheck(String listening, JsonProtocol protocol, Handler next) {
        super(next);
        this.listening = Objects.requireNonNull(listening, "listening").toLowerCase(Locale.ROOT);
        this.loopbackOnly = LOOPBACK.matcher(this.listening).matches();
        this.protocol = Objects.requireNonNull(protocol, "protocol");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        for (HttpHeader header : new HttpHeader[] {HttpHeader.HOST, HttpHeader.ORIGIN}) {
            String value = request.getHeaders().get(header);
            if (value != null && !isOurs(value)) {
                protocol.error(refusal(header)).send(response, callback);
                return true;
            }
        }
        return super.handle(request, response, callback);
    }

    private boolean isOurs(String value) {
        Matcher matcher = NAME.matcher(value.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return false;
        }
        String name = matcher.group(1);
        return LOOPBACK.matcher(name).matches()
                || !loopbackOnly
                        && (name.equals(listening) || ADDRESS.matcher(name).matches());
    }

    /** The value is not quoted: it is whatever a stranger's page chose. */
    private static AwsError refusal(HttpHeader header) {
        return new AwsError(
                403,
                "AccessDeniedException",
                "The %s header does not name this computer. Use http://127.0.0.1 or http://localhost."
                        .formatted(header));
    }
}
