package software.amazon.ecr.replicationconfiguration.local.provider;

import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Several providers that serve as many invocations at once, as Lambda does with containers: a provider is made when an
 * invocation finds none that is idle, and the one that was used last is used first.
 */
public final class ProviderPool implements ResourceProvider {

    private final Supplier<LocalProvider> maker;
    private final Semaphore free;
    private final Deque<LocalProvider> idle = new ConcurrentLinkedDeque<>();

    /**
     * @param maker makes a provider
     * @param size  the most invocations at once; others wait
     */
    public ProviderPool(Supplier<LocalProvider> maker, int size) {
        this.maker = Objects.requireNonNull(maker, "maker");
        this.free = new Semaphore(size, true);
    }

    @Override
    public String invoke(String request) {
        return invoke(LocalProvider::invoke, request);
    }

    /** As {@link LocalProvider#invokeTestEntrypoint}. */
    public String invokeTestEntrypoint(String request) {
        return invoke(LocalProvider::invokeTestEntrypoint, request);
    }

    private String invoke(BiFunction<LocalProvider, String, String> entryPoint, String request) {
        free.acquireUninterruptibly();
        try {
            LocalProvider known = idle.pollFirst();
            LocalProvider provider = known == null ? maker.get() : known;
            try {
                return entryPoint.apply(provider, request);
            } finally {
                idle.addFirst(provider);
            }
        } finally {
            free.release();
        }
    }
}
