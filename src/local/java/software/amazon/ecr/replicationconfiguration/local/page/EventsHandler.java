package software.amazon.ecr.replicationconfiguration.local.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/**
 * Tells what the page draws, as it happens: {@code GET /events}, server-sent events with JSON data.
 *
 * <ul>
 * <li>{@code state}: {@code {"typeName": "…", "registries": [RegistryState]}}, all of them, at first and after each change;
 * <li>{@code images}: {@link ImagesState}, all of it, at first and after each change; never if registries are elsewhere;
 * <li>{@code stacks}: {@code {"order": ["id", …], "changed": [DrawnStack]}}, the ids of all, with all of them at first,
 *     and then those that are new or changed;
 * <li>{@code requests}: {@code [RequestState]}, the latest at first, and then those that are new or changed.
 * </ul>
 * Changes within {@value #GATHER_MS} ms are sent together, so that a busy server does not flood its subscribers. An idle
 * subscriber costs a connection and no thread.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">Server-sent events</a>
 */
public final class EventsHandler extends Handler.Abstract {
    private static final int GATHER_MS = 50;
    /** Shorter than the idle time of connections, so that a page may stay open on a server that nothing happens on. */
    private static final int BEAT_MS = 20_000;

    private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    private final String typeName;
    private final PageSource source;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private Snapshot sent = new Snapshot(List.of(), Optional.empty(), List.of(), List.of());

    /** @param typeName what clients call the resource type that is served */
    public EventsHandler(String typeName, PageSource source) {
        this.typeName = Objects.requireNonNull(typeName, "typeName");
        this.source = Objects.requireNonNull(source, "source");
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        later(BEAT_MS, this::beat);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Request.getPathInContext(request).equals("/events") || !HttpMethod.GET.is(request.getMethod())) {
            return false;
        }
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, "text/event-stream")
                .put(HttpHeader.CACHE_CONTROL, "no-store")
                .put("X-Content-Type-Options", "nosniff");
        join(new Subscriber(request, response, callback, subscribers::remove));
        return true;
    }

    /** To be called whenever what the source says may have changed; returns at once. */
    public void changed() {
        if (scheduled.compareAndSet(false, true)) {
            later(GATHER_MS, () -> {
                scheduled.set(false);
                publish();
            });
        }
    }

    /** How many connections listen now. */
    int subscribers() {
        return subscribers.size();
    }

    /** Sends what is due first, so that all subscribers have been sent the same. */
    private synchronized void join(Subscriber subscriber) {
        publish();
        subscribers.add(subscriber);
        subscriber.send(stateEvent(sent.registries()));
        sent.images().ifPresent(images -> subscriber.send(event("images", images)));
        subscriber.send(stacksEvent(sent.stacks(), sent.stacks()));
        subscriber.send(event("requests", sent.requests()));
    }

    private synchronized void publish() {
        Snapshot now = new Snapshot(source.registries(), source.images(), source.stacks(), source.requests());
        if (!now.registries().equals(sent.registries())) {
            tell(stateEvent(now.registries()));
        }
        if (!now.images().equals(sent.images())) {
            now.images().ifPresent(images -> tell(event("images", images)));
        }
        if (!now.stacks().equals(sent.stacks())) {
            tell(stacksEvent(now.stacks(), news(sent.stacks(), now.stacks())));
        }
        List<RequestState> news = news(sent.requests(), now.requests());
        if (!news.isEmpty()) {
            tell(event("requests", news));
        }
        sent = now;
    }

    private static <T> List<T> news(List<T> before, List<T> now) {
        Set<T> known = new HashSet<>(before);
        return now.stream().filter(item -> !known.contains(item)).toList();
    }

    private void beat() {
        tell(BEAT);
        later(BEAT_MS, this::beat);
    }

    private void tell(byte[] event) {
        subscribers.forEach(subscriber -> subscriber.send(event));
    }

    /** On a thread of the server's, because those of the scheduler are for what takes no time. */
    private void later(int ms, Runnable task) {
        Server server = getServer();
        server.getScheduler().schedule(() -> server.getThreadPool().execute(task), ms, TimeUnit.MILLISECONDS);
    }

    private byte[] stateEvent(List<RegistryState> registries) {
        return event("state", new State(typeName, registries));
    }

    private static byte[] stacksEvent(List<DrawnStack> all, List<DrawnStack> changed) {
        return event("stacks", new StacksEvent(all.stream().map(DrawnStack::id).toList(), changed));
    }

    private static byte[] event(String name, Object data) {
        try {
            return "event: %s\ndata: %s\n\n"
                    .formatted(name, WRITER.writeValueAsString(data))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Snapshot(
            List<RegistryState> registries,
            Optional<ImagesState> images,
            List<DrawnStack> stacks,
            List<RequestState> requests) {}

    private record StacksEvent(List<String> order, List<DrawnStack> changed) {}

    private record State(String typeName, List<RegistryState> registries) {}
}
