package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/**
 * The stacks of all accounts and Regions; each account sees only its own. There are {@value #LIVING} at most, and the
 * latest {@value #DELETED} that were deleted.
 */
public final class Stacks {
    /** How many stacks there can be. */
    public static final int LIVING = 100;

    private static final int DELETED = 100;

    /** In the order in which they were created. */
    private final List<Stack> stacks = new CopyOnWriteArrayList<>();

    /** @throws AwsError {@code AlreadyExistsException}, {@code LimitExceededException} */
    public synchronized void add(Stack stack) {
        StackIdentity identity = stack.identity();
        if (named(identity.owner(), identity.name()).isPresent()) {
            throw new AwsError(400, "AlreadyExistsException", "Stack [%s] already exists".formatted(identity.name()));
        }
        if (living().count() >= LIVING) {
            throw new AwsError(
                    400,
                    "LimitExceededException",
                    "There are %d stacks, and this server keeps no more. Delete one.".formatted(LIVING));
        }
        forgetDeleted();
        stacks.add(stack);
    }

    /** Forgets a stack that never was more than a review. */
    public void remove(Stack stack) {
        stacks.remove(stack);
    }

    /**
     * Returns the stack that a client means.
     *
     * @param nameOrId a deleted stack is found by its id only
     * @throws AwsError {@code ValidationError}
     */
    public Stack find(AccountRegion owner, String nameOrId) {
        return named(owner, nameOrId)
                .or(() -> of(owner).stream()
                        .filter(stack -> stack.identity().id().equals(nameOrId))
                        .findFirst())
                .orElseThrow(() -> AwsError.validationError("Stack with id %s does not exist".formatted(nameOrId)));
    }

    /** Returns the stack of that name or id that is not deleted. */
    public Optional<Stack> named(AccountRegion owner, String nameOrId) {
        return living().filter(stack -> stack.identity().owner().equals(owner)
                        && stack.identity().isCalled(nameOrId))
                .findFirst();
    }

    /** Returns the stacks of an account in a Region, latest first. */
    public List<Stack> of(AccountRegion owner) {
        return all(stack -> stack.identity().owner().equals(owner));
    }

    /** Returns the stacks of everybody, latest first. */
    public List<Stack> all() {
        return all(stack -> true);
    }

    private List<Stack> all(Predicate<Stack> filter) {
        List<Stack> found = new ArrayList<>(stacks.stream().filter(filter).toList());
        Collections.reverse(found);
        return found;
    }

    private Stream<Stack> living() {
        return stacks.stream().filter(stack -> stack.status() != StackStatus.DELETE_COMPLETE);
    }

    private void forgetDeleted() {
        List<Stack> deleted = stacks.stream()
                .filter(stack -> stack.status() == StackStatus.DELETE_COMPLETE)
                .sorted(Comparator.comparing((Stack stack) -> stack.state().deleted()))
                .toList();
        if (deleted.size() >= DELETED) {
            stacks.removeAll(deleted.subList(0, deleted.size() - DELETED + 1));
        }
    }
}
