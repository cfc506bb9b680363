package software.amazon.ecr.replicationconfiguration.local.page;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Shows what a test wants to be shown. */
final class ScriptedSource implements PageSource {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<RegistryState> registries = List.of();
    private volatile List<RequestState> requests = List.of();

    void show(List<RegistryState> newRegistries, List<RequestState> newRequests) {
        registries = newRegistries;
        requests = newRequests;
        listeners.forEach(Runnable::run);
    }

    @Override
    public List<RegistryState> registries() {
        return registries;
    }

    @Override
    public List<RequestState> requests() {
        return requests;
    }

    @Override
    public void subscribe(Runnable changed) {
        listeners.add(changed);
    }
}
