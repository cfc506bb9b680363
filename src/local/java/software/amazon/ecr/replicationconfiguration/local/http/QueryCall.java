package software.amazon.ecr.replicationconfiguration.local.http;

import java.util.Objects;

/**
 * One call of an operation in the AWS Query protocol.
 *
 * @param operation the operation's name, as the client spelled it
 * @param credentialScope whose call it is, and for which Region
 * @param input the operation's input
 */
public record QueryCall(String operation, CredentialScope credentialScope, QueryForm input) {
    public QueryCall {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(credentialScope, "credentialScope");
        Objects.requireNonNull(input, "input");
    }
}
