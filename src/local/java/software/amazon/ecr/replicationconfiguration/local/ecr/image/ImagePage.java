package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/**
 * A page of a list.
 *
 * @param nextToken gives the next page, or null on the last
 */
record ImagePage<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) String nextToken) {
    private static final int DEFAULT_SIZE = 100;
    private static final int MAX_SIZE = 1000;

    /**
     * @param key tells an item from the others; it serves as token
     * @param input with {@code maxResults} and {@code nextToken}
     */
    static <T> ImagePage<T> of(List<T> all, Function<T, String> key, JsonValue input) {
        int size = input.member("maxResults").map(JsonValue::integer).orElse(DEFAULT_SIZE);
        if (size < 1 || size > MAX_SIZE) {
            throw ImageErrors.invalidParameter("maxResults is %d, and must be 1 to %d.".formatted(size, MAX_SIZE));
        }
        int first = ImageInput.text(input, "nextToken")
                .map(token -> all.stream().map(key).toList().indexOf(token))
                .orElse(0);
        if (first < 0) {
            throw ImageErrors.invalidParameter("nextToken is none that this registry gave, or its item is gone.");
        }
        int end = Math.min(all.size(), first + size);
        return new ImagePage<>(all.subList(first, end), end < all.size() ? key.apply(all.get(end)) : null);
    }
}
