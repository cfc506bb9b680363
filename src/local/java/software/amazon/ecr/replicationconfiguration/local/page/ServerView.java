package software.amazon.ecr.replicationconfiguration.local.page;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.ecr.RuleReader;
import software.amazon.ecr.replicationconfiguration.local.ecr.image.ImageRegistry;
import software.amazon.ecr.replicationconfiguration.local.history.FrontEnd;
import software.amazon.ecr.replicationconfiguration.local.history.History;
import software.amazon.ecr.replicationconfiguration.local.history.HistoryEntry;

/** Sees what a server's registries and stacks hold beside what its clients asked for. */
public final class ServerView implements PageSource {
    private static final Set<Action> READS = EnumSet.of(Action.READ, Action.LIST);
    private static final Map<FrontEnd, String> CLIENTS =
            Map.of(FrontEnd.CLOUD_CONTROL, "Cloud Control API", FrontEnd.LAMBDA, "Lambda");

    private static final int DELETED_STACKS = 10;

    private final History history;
    private final Supplier<Map<AccountRegion, List<ReplicationRule>>> stored;
    private final Optional<ImageRegistry> images;
    private final Supplier<List<Stack>> stacks;

    /**
     * @param stored the rules of all registries that have some
     * @param images what was pushed to the registries; empty if they are elsewhere
     * @param stacks all stacks, latest first
     */
    public ServerView(
            History history,
            Supplier<Map<AccountRegion, List<ReplicationRule>>> stored,
            Optional<ImageRegistry> images,
            Supplier<List<Stack>> stacks) {
        this.history = Objects.requireNonNull(history, "history");
        this.stored = Objects.requireNonNull(stored, "stored");
        this.images = Objects.requireNonNull(images, "images");
        this.stacks = Objects.requireNonNull(stacks, "stacks");
    }

    @Override
    public List<RegistryState> registries() {
        Map<AccountRegion, List<ReplicationRule>> rules = stored.get();
        Map<AccountRegion, HistoryEntry> asked = history.lastWrites();
        Set<AccountRegion> changing = history.entries().stream()
                .filter(entry -> entry.duration() == null && !READS.contains(entry.operation()))
                .map(HistoryEntry::registry)
                .collect(Collectors.toSet());
        return Stream.concat(rules.keySet().stream(), asked.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(AccountRegion::accountId).thenComparing(AccountRegion::region))
                .map(registry -> RegistryState.compare(
                        registry,
                        changing.contains(registry),
                        rules.getOrDefault(registry, List.of()),
                        Optional.ofNullable(asked.get(registry)).map(write -> RuleReader.ofModel(write.result()))))
                .toList();
    }

    @Override
    public Optional<ImagesState> images() {
        return images.map(ImagesState::of);
    }

    @Override
    public List<DrawnStack> stacks() {
        Map<Boolean, List<DrawnStack>> byDeleted =
                stacks.get().stream().map(DrawnStack::of).collect(Collectors.partitioningBy(DrawnStack::deleted));
        return Stream.concat(
                        byDeleted.get(false).stream(),
                        byDeleted.get(true).stream().limit(DELETED_STACKS))
                .toList();
    }

    @Override
    public List<RequestState> requests() {
        return history.entries().stream().map(ServerView::request).toList();
    }

    private static RequestState request(HistoryEntry entry) {
        return new RequestState(
                entry.id(),
                entry.time().toString(),
                entry.operation().name(),
                entry.registry().accountId() + " in " + entry.registry().region(),
                CLIENTS.get(entry.frontEnd()),
                entry.status(),
                entry.duration() == null ? null : entry.duration().toMillis(),
                Stream.of(entry.errorCode(), entry.message())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(": ")));
    }
}
