package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.QueryForm;

/**
 * A part of a list.
 *
 * @param nextToken where the next part begins; null if there is none
 */
record Page<T>(List<T> items, String nextToken) {
    private static final int SIZE = 100;

    /** @throws AwsError {@code ValidationError} if the token is not one that was returned */
    static <T> Page<T> of(List<T> all, QueryForm input) {
        int from = 0;
        try {
            from = Integer.parseInt(input.text("NextToken").orElse("0"));
        } catch (NumberFormatException e) {
            from = -1;
        }
        if (from < 0 || from > all.size()) {
            throw AwsError.validationError("NextToken is not one that was returned.");
        }
        int to = Math.min(from + SIZE, all.size());
        return new Page<>(all.subList(from, to), to == all.size() ? null : Integer.toString(to));
    }
}
