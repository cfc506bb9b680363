package software.amazon.ecr.replicationconfiguration.local.http;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Signature Version 4 {@code Authorization} header says about a request. The signature itself is not verified:
 * local servers know no secret keys.
 *
 * @param accessKeyId the access key id
 * @param region the Region that the request was signed for, such as {@code eu-west-1}
 * @param service the service's signing name, such as {@code ecr}
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">
 *     Create a signed AWS API request</a>
 */
public record CredentialScope(String accessKeyId, String region, String service) {
    private static final Pattern HEADER = Pattern.compile("AWS4-HMAC-SHA256 .*?"
            + "Credential=([^,/\\s]+)/[0-9]{8}/([0-9a-z-]{2,25})/([0-9a-z-]+)/aws4_request(?:[,\\s].*)?");

    public CredentialScope {
        Objects.requireNonNull(accessKeyId, "accessKeyId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(service, "service");
    }

    /**
     * @param authorization the header's value
     * @throws AwsError {@code IncompleteSignatureException} if it holds no credential scope; the header is not quoted
     */
    public static CredentialScope parse(String authorization) {
        Matcher header = HEADER.matcher(authorization);
        if (!header.matches()) {
            throw new AwsError(
                    400,
                    "IncompleteSignatureException",
                    "The Authorization header holds no credential scope of the form"
                            + " AWS4-HMAC-SHA256 Credential=<access key>/<date>/<Region>/<service>/aws4_request.");
        }
        return new CredentialScope(header.group(1), header.group(2), header.group(3));
    }
}
