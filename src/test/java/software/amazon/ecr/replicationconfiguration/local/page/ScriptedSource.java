package software.amazon.ecr.replicationconfiguration.local.page;

import java.util.List;
import java.util.Optional;

/** Shows what a test wants to be shown. */
final class ScriptedSource implements PageSource {
    private volatile List<RegistryState> registries = List.of();
    private volatile Optional<ImagesState> images = Optional.empty();
    private volatile List<DrawnStack> stacks = List.of();
    private volatile List<RequestState> requests = List.of();

    void set(List<RegistryState> newRegistries, List<RequestState> newRequests) {
        registries = newRegistries;
        requests = newRequests;
    }

    @Override
    public List<RegistryState> registries() {
        return registries;
    }

    void setImages(ImagesState newImages) {
        images = Optional.of(newImages);
    }

    @Override
    public Optional<ImagesState> images() {
        return images;
    }

    void setStacks(DrawnStack... newStacks) {
        stacks = List.of(newStacks);
    }

    @Override
    public List<DrawnStack> stacks() {
        return stacks;
    }

    @Override
    public List<RequestState> requests() {
        return requests;
    }
}
