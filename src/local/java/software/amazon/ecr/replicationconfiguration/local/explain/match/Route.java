package software.amazon.ecr.replicationconfiguration.local.explain.match;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;

/**
 * That the images of a repository go to a destination.
 *
 * @param rules the rules that do it, by their numbers from 1
 * @param deleteReplication whether one of these rules replicates deletions too
 */
public record Route(AccountRegion destination, List<Integer> rules, boolean deleteReplication) {
    public Route {
        rules = List.copyOf(rules);
    }
}
