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
 * Refuses what a web page of somebody else makes a browser send: requests whose {@code Host} is not a name of this
 * computer, whose {@code Origin} is not the very server that they are sent to, or that the browser says come from
 * another site. Without it, such a page could have its own name resolve to 127.0.0.1 (DNS rebinding), or post a form
 * here, and so read and write as it likes.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
final class HostCheck extends Handler.Wrapper {
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[^/:@\\[\\]]+)(?::[0-9]{1,5})?");
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
        String host = request.getHeaders().get(HttpHeader.HOST);
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        String problem = host != null && !isOurs(host)
                ? "The Host header does not name this computer. Use http://127.0.0.1 or http://localhost."
                : origin != null && !isSame(origin, host)
                        ? "The Origin header does not name this server. Send the request from its own page, or without"
                                + " the header."
                        : "cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"))
                                ? "The request comes from a page of another site. Open the address in a tab of its own."
                                : null;
        if (problem == null) {
            return super.handle(request, response, callback);
        }
        // No header is quoted: it is whatever a stranger's page chose.
        protocol.error(new AwsError(403, "AccessDeniedException", problem)).send(response, callback);
        return true;
    }

    /** An https page of the same host and port is not of this server, which speaks http. */
    private static boolean isSame(String origin, String host) {
        return host != null && origin.equalsIgnoreCase("http://" + host);
    }

    private boolean isOurs(String host) {
        Matcher matcher = HOST.matcher(host.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return false;
        }
        String name = matcher.group(1);
        return LOOPBACK.matcher(name).matches()
                || !loopbackOnly
                        && (name.equals(listening) || ADDRESS.matcher(name).matches());
    }
}
