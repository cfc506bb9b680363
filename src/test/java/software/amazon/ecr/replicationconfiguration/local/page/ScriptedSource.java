package software.amazon.ecr.replicationconfiguration.local.page;

import java.util.List;

/** Shows what a test wants to be shown. */
final class ScriptedSource implements PageSource {
    private volatile List<RegistryState> registries = List.of();
    private volatile List<RequestState> requests = List.of();

    void set(List<RegistryState> newRegistries, List<RequestState> newRequests) {
        registries = newRegistries;
        requests = newRequests;
    }

    @Override
    public List<RegistryState> registries() {
        return registries;
    }

    @Override
    public List<RequestState> requests() {
        return requests;
    }
}
