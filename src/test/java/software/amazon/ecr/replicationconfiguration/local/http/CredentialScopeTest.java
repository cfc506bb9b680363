package software.amazon.ecr.replicationconfiguration.local.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialScopeTest {
    @Test
    void namesKeyRegionAndService() {
        assertThat(CredentialScope.parse("AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/ecr/aws4_request,"
                        + " SignedHeaders=host, Signature=00"))
                .isEqualTo(new CredentialScope("AKID", "eu-west-1", "ecr"));
    }

    @Test
    void readsTheCredentialWhereverItStands() {
        assertThat(CredentialScope.parse(
                        "AWS4-HMAC-SHA256 Signature=00,Credential=AKID/20260101/us-east-1/sts/aws4_request"))
                .isEqualTo(new CredentialScope("AKID", "us-east-1", "sts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer token",
                "AWS4-HMAC-SHA256 SignedHeaders=host, Signature=00",
                "AWS4-HMAC-SHA256 Credential=AKID/20260101/ecr/aws4_request, Signature=00",
                "AWS4-HMAC-SHA256 Credential=AKID/20260101/EU WEST/ecr/aws4_request, Signature=00",
                "AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-west-1/ecr/aws4_requests, Signature=00"
            })
    void refusesAHeaderWithoutACredentialScope(String header) {
        assertThatExceptionOfType(AwsError.class)
                .isThrownBy(() -> CredentialScope.parse(header))
                .withMessage("The Authorization header holds no credential scope of the form"
                        + " AWS4-HMAC-SHA256 Credential=<access key>/<date>/<Region>/<service>/aws4_request.")
                .extracting(AwsError::code)
                .isEqualTo("IncompleteSignatureException");
    }
}
