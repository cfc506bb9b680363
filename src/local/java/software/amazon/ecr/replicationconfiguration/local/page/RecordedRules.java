package software.amazon.ecr.replicationconfiguration.local.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.RuleReader;
import software.amazon.ecr.replicationconfiguration.local.history.History;

/**
 * The rules of registries that live elsewhere, as recorded requests last showed them: a write, or a read. A page that
 * is open is no reason to call somebody else's service all the time.
 */
public final class RecordedRules implements Supplier<Map<AccountRegion, List<ReplicationRule>>> {
    private final History history;

    public RecordedRules(History history) {
        this.history = Objects.requireNonNull(history, "history");
    }

    @Override
    public Map<AccountRegion, List<ReplicationRule>> get() {
        Map<AccountRegion, List<ReplicationRule>> seen = new HashMap<>();
        history.lastWrites().forEach((registry, write) -> seen.put(registry, RuleReader.ofModel(write.result())));
        history.entries().forEach(entry -> {
            boolean found = entry.operation() != Action.LIST && entry.status().equals("SUCCESS");
            boolean missing = entry.operation() == Action.READ && "NotFound".equals(entry.errorCode());
            if (found || missing) {
                seen.put(entry.registry(), RuleReader.ofModel(entry.result()));
            }
        });
        return seen;
    }
}
