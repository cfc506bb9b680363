package software.amazon.ecr.replicationconfiguration.local.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Serves the page's files from the class path at {@code GET /}, and leaves every other request to the next handler.
 *
 * <p>The content security policy lets the page load its own files and nothing else, and refuses strings as markup, so
 * that what a client sent cannot become more than text.
 */
public final class PageHandler extends Handler.Abstract.NonBlocking {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
            + "require-trusted-types-for 'script'; trusted-types 'none'";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final List<String> SCRIPTS = List.of(
            "page.js", "registry.js", "map.js", "push.js", "ecr.js", "images.js", "stacks.js", "requests.js", "dom.js");

    private final Map<String, PageFile> files = files();

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        PageFile file = files.get(Request.getPathInContext(request));
        boolean head = HttpMethod.HEAD.is(request.getMethod());
        if (file == null || !(head || HttpMethod.GET.is(request.getMethod()))) {
            return false;
        }
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, file.contentType())
                .put(HttpHeader.CONTENT_LENGTH, file.bytes().length)
                .put(HttpHeader.CACHE_CONTROL, "no-store")
                .put("Content-Security-Policy", POLICY)
                .put("Cross-Origin-Resource-Policy", "same-origin")
                .put("Referrer-Policy", "no-referrer")
                .put("X-Content-Type-Options", "nosniff");
        response.write(true, head ? null : ByteBuffer.wrap(file.bytes()), callback);
        return true;
    }

    private static Map<String, PageFile> files() {
        Map<String, PageFile> files = new HashMap<>();
        files.put("/", PageFile.load("index.html", "text/html; charset=utf-8"));
        files.put("/page.css", PageFile.load("page.css", "text/css; charset=utf-8"));
        files.put("/icon.svg", PageFile.load("icon.svg", "image/svg+xml"));
        SCRIPTS.forEach(name -> files.put("/" + name, PageFile.load(name, SCRIPT)));
        return files;
    }

    private record PageFile(String contentType, byte[] bytes) {
        static PageFile load(String name, String contentType) {
            try (InputStream in = PageHandler.class.getResourceAsStream(name)) {
                return new PageFile(
                        contentType, Objects.requireNonNull(in, name).readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
