package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.util.UUID;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * What a stack is called.
 *
 * @param owner whose stack it is
 * @param name  the name, by which only a stack that is not deleted is found
 * @param id    the stack's ARN
 */
public record StackIdentity(AccountRegion owner, String name, String id) {
    /** Gives a new stack an ARN. */
    public static StackIdentity create(AccountRegion owner, String name) {
        return new StackIdentity(
                owner,
                name,
                "arn:aws:cloudformation:%s:%s:stack/%s/%s"
                        .formatted(owner.region(), owner.accountId(), name, UUID.randomUUID()));
    }

    /** Returns whether a client that names the stack so means this one. */
    boolean isCalled(String nameOrId) {
        return nameOrId.equals(name) || nameOrId.equals(id);
    }
}
