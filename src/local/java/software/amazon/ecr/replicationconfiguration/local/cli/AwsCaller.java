package software.amazon.ecr.replicationconfiguration.local.cli;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.EcrClientBuilder;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;

/**
 * Finds on whose behalf the AWS SDK would act here, as any AWS tool does.
 *
 * @see <a href="https://docs.aws.amazon.com/sdk-for-java/latest/developer-guide/credentials-chain.html">
 *     Default credentials provider chain</a>
 */
final class AwsCaller {

    private AwsCaller() {}

    /**
     * Returns the caller that the environment or the profile names, for AWS itself.
     *
     * @param region or null for the one that the environment or the profile sets
     * @throws Refusal if there are no temporary credentials or no Region, or Amazon ECR does not say whose they are
     */
    static Caller ofAws(String region) {
        try {
            if (resolve() instanceof AwsSessionCredentials session) {
                return caller(session, null, region);
            }
        } catch (SdkException e) {
            throw new Refusal("AWS cannot be used: " + e.getMessage());
        }
        throw new Refusal("The credentials that were found are an access key without a session token. Handlers are "
                + "given temporary credentials: sign in with a role or IAM Identity Center, or set those that "
                + "`aws sts get-session-token` prints.");
    }

    /**
     * Returns the caller for another endpoint. Such endpoints rarely check credentials, so what is missing of them is
     * made up.
     *
     * @param region or null for the one that the environment or the profile sets
     * @throws Refusal if there is no Region, or the endpoint does not say whose registry it is
     */
    static Caller of(URI endpoint, String region) {
        try {
            return caller(completed(endpoint), endpoint, region);
        } catch (SdkException e) {
            throw new Refusal(endpoint + " cannot be used: " + e.getMessage());
        }
    }

    /**
     * Returns the credentials that the environment or the profile names, long-lived ones too: calls that only read need
     * no session. For another endpoint they are made up if there are none.
     *
     * @param endpoint null for AWS
     * @throws Refusal if there are no credentials for AWS
     */
    static AwsCredentials credentials(URI endpoint) {
        try {
            return resolve();
        } catch (SdkClientException e) {
            if (endpoint == null) {
                throw new Refusal("AWS cannot be used: " + e.getMessage());
            }
            return AwsSessionCredentials.create("local", "local", "local");
        }
    }

    /**
     * Returns the Region that is given, or else the one that the environment or the profile sets.
     *
     * @throws Refusal if there is none
     */
    static String region(String given) {
        try {
            return given == null
                    ? new DefaultAwsRegionProviderChain().getRegion().id()
                    : given;
        } catch (SdkClientException e) {
            throw new Refusal("--region: there is no Region in the environment or the profile, so give it.");
        }
    }

    private static AwsSessionCredentials completed(URI endpoint) {
        AwsCredentials found = credentials(endpoint);
        return found instanceof AwsSessionCredentials session
                ? session
                : AwsSessionCredentials.create(found.accessKeyId(), found.secretAccessKey(), "local");
    }

    private static AwsCredentials resolve() {
        try (DefaultCredentialsProvider chain =
                DefaultCredentialsProvider.builder().build()) {
            return chain.resolveCredentials();
        }
    }

    /** Asks DescribeRegistry, since the account of credentials is not in them. */
    private static Caller caller(AwsSessionCredentials credentials, URI endpoint, String region) {
        Region found = Region.of(region(region));
        EcrClientBuilder builder =
                EcrClient.builder().region(found).credentialsProvider(StaticCredentialsProvider.create(credentials));
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        try (EcrClient client = builder.build()) {
            return new Caller(client.describeRegistry(request -> {}).registryId(), found.id(), credentials);
        }
    }
}
