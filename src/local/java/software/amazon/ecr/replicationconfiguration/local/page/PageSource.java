package software.amazon.ecr.replicationconfiguration.local.page;

import java.util.List;
import java.util.Optional;

/** What the page draws. Called by many threads at once. */
public interface PageSource {
    /** Every registry that has rules or was ever asked for, in a fixed order. */
    List<RegistryState> registries();

    /** The images that were pushed here; empty if the registries are elsewhere. */
    Optional<ImagesState> images();

    /** The stacks that are there, latest first, and then the latest of those that were deleted. */
    List<DrawnStack> stacks();

    /** The latest requests, oldest first, no more of them than the page shows. */
    List<RequestState> requests();
}
