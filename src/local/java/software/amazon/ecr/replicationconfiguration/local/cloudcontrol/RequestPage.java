package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A part of a list of requests.
 *
 * @param nextToken the token of the request that the next part begins after; nothing if there is no more
 */
record RequestPage(List<ProgressEventOutput> events, Optional<String> nextToken) {

    /**
     * Returns the part that begins after a request, and so is not shifted by those that come in between.
     *
     * @param after the request's token, or nothing for the first part
     * @param size  the most items
     */
    static RequestPage of(List<ProgressEventOutput> all, Optional<String> after, int size) {
        int from = after.map(token -> IntStream.range(0, all.size())
                                .filter(i -> all.get(i).requestToken().equals(token))
                                .findFirst()
                                .orElseThrow(
                                        () -> CloudControlErrors.validation(
                                                "NextToken is not one that was returned for this filter, or its request is forgotten."))
                        + 1)
                .orElse(0);
        int to = Math.min(from + size, all.size());
        List<ProgressEventOutput> part = all.subList(from, to);
        return new RequestPage(
                part,
                to == all.size()
                        ? Optional.empty()
                        : Optional.of(all.get(to - 1).requestToken()));
    }
}
