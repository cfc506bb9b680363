package software.amazon.ecr.replicationconfiguration.ecr;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.ReplicationDestination;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.RepositoryFilter;
import software.amazon.ecr.replicationconfiguration.ResourceModel;

/**
 * Tells without parsing that the JSON of an answer has no member beside those of the model that was made of it: each
 * member has a name in quotation marks, so one more member means at least two marks more. Parsing would take as long as
 * all the rest of a READ of 5,000 elements.
 */
final class QuotationMarks {
    private static final int NAME = 2;
    private static final int TEXT = 2;

    private QuotationMarks() {}

    /**
     * Returns whether the answer certainly has only the members of the model. Where it does not, the JSON may only be
     * spelled in another way.
     *
     * @param answer the well-formed JSON of an answer to DescribeRegistry
     */
    static boolean showOnly(ResourceModel model, String answer) {
        return answer.indexOf('\\') < 0 && count(answer) == count(model);
    }

    private static long count(String json) {
        long count = 0;
        for (int at = json.indexOf('"'); at >= 0; at = json.indexOf('"', at + 1)) {
            count++;
        }
        return count;
    }

    private static long count(ResourceModel model) {
        long rules = model.getReplicationConfiguration().getRules().stream()
                .mapToLong(QuotationMarks::count)
                .sum();
        return text(model.getRegistryId()) + NAME + NAME + rules;
    }

    private static long count(ReplicationRule rule) {
        List<ReplicationDestination> destinations = rule.getDestinations();
        List<RepositoryFilter> filters = rule.getRepositoryFilters();
        return NAME
                + destinations.stream()
                        .mapToLong(each -> text(each.getRegion()) + text(each.getRegistryId()))
                        .sum()
                + (filters == null
                        ? 0
                        : NAME
                                + filters.stream()
                                        .mapToLong(each -> text(each.getFilter()) + text(each.getFilterType()))
                                        .sum());
    }

    private static int text(String value) {
        return value == null ? 0 : NAME + TEXT;
    }
}
