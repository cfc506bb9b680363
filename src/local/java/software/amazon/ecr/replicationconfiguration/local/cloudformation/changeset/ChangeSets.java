package software.amazon.ecr.replicationconfiguration.local.cloudformation.changeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** The change sets of all stacks: the latest {@value #KEPT} of each, and the latest {@value #IN_ALL} in all. */
public final class ChangeSets {
    private static final int KEPT = 20;
    private static final int IN_ALL = 200;

    private final List<ChangeSet> changeSets = new ArrayList<>();

    /** @throws AwsError {@code AlreadyExistsException} if the stack has one of the same name */
    public synchronized void add(ChangeSet changeSet) {
        changeSets.removeIf(other -> other.stack().status() == StackStatus.DELETE_COMPLETE);
        List<ChangeSet> others = of(changeSet.stack());
        if (others.stream().anyMatch(other -> other.name().equals(changeSet.name()))) {
            throw new AwsError(
                    400, "AlreadyExistsException", "ChangeSet %s already exists".formatted(changeSet.name()));
        }
        if (others.size() >= KEPT) {
            changeSets.remove(others.get(others.size() - 1));
        } else if (changeSets.size() >= IN_ALL) {
            changeSets.remove(0);
        }
        changeSets.add(changeSet);
    }

    /**
     * Returns the change set that a client means.
     *
     * @param nameOrId a name is looked for in the stack only
     */
    public synchronized Optional<ChangeSet> find(Optional<Stack> stack, String nameOrId) {
        return changeSets.stream()
                .filter(changeSet -> changeSet.id().equals(nameOrId)
                        || changeSet.name().equals(nameOrId)
                                && stack.filter(changeSet.stack()::equals).isPresent())
                .findFirst();
    }

    /** Returns the change sets of a stack, latest first. */
    public synchronized List<ChangeSet> of(Stack stack) {
        List<ChangeSet> own = new ArrayList<>(
                changeSets.stream().filter(other -> other.stack().equals(stack)).toList());
        Collections.reverse(own);
        return own;
    }

    /** Forgets a change set. */
    public synchronized void remove(ChangeSet changeSet) {
        changeSets.remove(changeSet);
    }

    /** Marks a change set as executed and forgets the stack's others, which are about what the stack was. */
    public synchronized void executed(ChangeSet changeSet) {
        changeSets.removeIf(other -> other.stack().equals(changeSet.stack()));
        changeSets.add(changeSet.asExecuted());
    }
}
