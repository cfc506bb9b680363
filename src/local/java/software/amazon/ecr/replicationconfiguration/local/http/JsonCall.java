package software.amazon.ecr.replicationconfiguration.local.http;

import java.util.Objects;
import java.util.Optional;

/**
 * One call of an operation. The body and the credentials are read only when asked for, so that each service fails in
 * its own order.
 *
 * @param operation the operation's name, as the client spelled it
 * @param authorization the {@code Authorization} header, if there is one
 * @param body the request body, not yet parsed
 */
public record JsonCall(String operation, Optional<String> authorization, byte[] body) {
    public JsonCall {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(authorization, "authorization");
        Objects.requireNonNull(body, "body");
    }

    /**
     * Whose call it is, and for which Region.
     *
     * @throws AwsError {@code MissingAuthenticationTokenException}, {@code IncompleteSignatureException}
     */
    public CredentialScope credentialScope() {
        return CredentialScope.parse(authorization.orElseThrow(() -> new AwsError(
                400,
                "MissingAuthenticationTokenException",
                "The request has no Authorization header."
                        + " Sign it with Signature Version 4; any credentials will do.")));
    }

    /**
     * The body as a JSON object; an empty body is an object without members.
     *
     * @throws AwsError {@code SerializationException}
     */
    public JsonValue input() {
        return JsonValue.parse(body);
    }
}
