package software.amazon.ecr.replicationconfiguration.local.page;

import java.util.List;

/** What the page draws. Called by many threads at once. */
public interface PageSource {
    /** Every registry that has rules or was ever asked for, in a fixed order. */
    List<RegistryState> registries();

    /** The latest requests, oldest first, no more of them than the page shows. */
    List<RequestState> requests();
}
