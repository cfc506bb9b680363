package software.amazon.ecr.replicationconfiguration.local.cloudcontrol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.JsonText;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.JsonValue;

/**
 * Reads the members of an operation's input, within the bounds of the service model (API version 2021-09-30).
 *
 * @param json the input
 */
record RequestInput(JsonValue json) {

    private static final int DOCUMENT_BYTES = 256 * 1024;
    private static final int MAX_RESULTS = 100;
    private static final int DEFAULT_RESULTS = 20;
    private static final Pattern TOKEN = Pattern.compile("[-A-Za-z0-9+/=]{1,128}");
    private static final Pattern TYPE_NAME = Pattern.compile("[A-Za-z0-9]{2,64}(::[A-Za-z0-9]{2,64}){2}");
    private static final Pattern IDENTIFIER = Pattern.compile(".{1,1024}");

    /**
     * Checks that the request is about the one type that there is.
     *
     * @throws AwsError {@code TypeNotFoundException}
     */
    void mustBeOf(String typeName) {
        String given = matching(required("TypeName"), TYPE_NAME);
        if (!given.equals(typeName)) {
            throw CloudControlErrors.typeNotFound(given, typeName);
        }
    }

    String identifier() {
        return matching(required("Identifier"), IDENTIFIER);
    }

    String requestToken() {
        return matching(required("RequestToken"), TOKEN);
    }

    Optional<String> clientToken() {
        return json.member("ClientToken").map(token -> matching(token, TOKEN));
    }

    Optional<String> nextToken() {
        return json.member("NextToken").map(token -> matching(token, TOKEN));
    }

    /** Returns the state that a create asks for. */
    ObjectNode desiredState() {
        String text = document("DesiredState");
        return JsonText.object(text)
                .orElseThrow(() -> CloudControlErrors.validation("DesiredState is not the text of one JSON object."));
    }

    /** Returns the text of a member that holds a document. */
    String document(String member) {
        String text = required(member).text();
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > DOCUMENT_BYTES) {
            throw CloudControlErrors.validation(
                    "%s holds %d bytes, more than the %d that it may.".formatted(member, bytes, DOCUMENT_BYTES));
        }
        return text;
    }

    int maxResults() {
        int results = json.member("MaxResults").map(JsonValue::integer).orElse(DEFAULT_RESULTS);
        if (results < 1 || results > MAX_RESULTS) {
            throw CloudControlErrors.validation(
                    "MaxResults is %d, and must be within 1 and %d.".formatted(results, MAX_RESULTS));
        }
        return results;
    }

    /** Returns the names in a list of the status filter; none means that any will do. */
    <E extends Enum<E>> Set<E> filter(String member, Set<E> known) {
        return json
                .member("ResourceRequestStatusFilter")
                .flatMap(filter -> filter.member(member))
                .map(JsonValue::items)
                .orElse(List.of())
                .stream()
                .map(item -> known.stream()
                        .filter(value -> value.name().equals(item.text()))
                        .findFirst()
                        .orElseThrow(() -> CloudControlErrors.validation(
                                "%s is %s, and must be one of %s.".formatted(item.path(), item.quoted(), known))))
                .collect(Collectors.toSet());
    }

    private JsonValue required(String member) {
        return json.member(member).orElseThrow(() -> CloudControlErrors.validation(member + " is missing."));
    }

    private static String matching(JsonValue value, Pattern pattern) {
        if (!pattern.matcher(value.text()).matches()) {
            throw CloudControlErrors.validation(
                    "%s is %s, and must match %s.".formatted(value.path(), value.quoted(), pattern));
        }
        return value.text();
    }
}
