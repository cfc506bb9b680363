package software.amazon.ecr.replicationconfiguration.local.explain.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.EcrClientBuilder;
import software.amazon.awssdk.services.ecr.model.ImageDetail;
import software.amazon.awssdk.services.ecr.model.ImageReplicationStatus;
import software.amazon.awssdk.services.ecr.model.RegistryPolicyNotFoundException;
import software.amazon.awssdk.services.ecr.model.Repository;
import software.amazon.ecr.replicationconfiguration.ecr.AnswerRecorder;
import software.amazon.ecr.replicationconfiguration.local.explain.read.RegistryDescription;
import software.amazon.ecr.replicationconfiguration.local.explain.read.UnusableInput;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryPolicy;

/**
 * A registry that exists, read through Amazon ECR's API and never changed. Calls that are throttled are made again, at a
 * rate that adapts, until they pass or have failed {@value #ATTEMPTS} times.
 */
public final class LiveRegistry implements AutoCloseable {
    /** All operations that are called, as permissions name them. */
    public static final List<String> PERMISSIONS = List.of(
            "ecr:DescribeRegistry",
            "ecr:DescribeRepositories",
            "ecr:DescribeImages",
            "ecr:DescribeImageReplicationStatus",
            "ecr:GetRegistryPolicy");

    private static final int ATTEMPTS = 12;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EcrClient ecr;

    /** @param endpoint where Amazon ECR answers, or null for AWS */
    public LiveRegistry(URI endpoint, String region, AwsCredentialsProvider credentials) {
        EcrClientBuilder builder = EcrClient.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .overrideConfiguration(configuration -> configuration
                        .addExecutionInterceptor(new AnswerRecorder())
                        .retryStrategy(AwsRetryStrategy.adaptiveRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()));
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        ecr = builder.build();
    }

    /** Returns the rules, with members that the SDK does not model. */
    public RegistryDescription describe() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        ecr.describeRegistry(request ->
                request.overrideConfiguration(call -> call.putExecutionAttribute(AnswerRecorder.BODY, body)));
        try {
            return RegistryDescription.of(JSON.readTree(body.toByteArray()), "DescribeRegistry");
        } catch (IOException e) {
            throw new UnusableInput("DescribeRegistry: the answer is not JSON");
        }
    }

    public List<String> repositories() {
        return ecr.describeRepositoriesPaginator(request -> {}).repositories().stream()
                .map(Repository::repositoryName)
                .toList();
    }

    /** Returns the policy; one without statements if there is none. */
    public RegistryPolicy policy() {
        try {
            return RegistryPolicy.parse(ecr.getRegistryPolicy(request -> {}).policyText());
        } catch (RegistryPolicyNotFoundException e) {
            return RegistryPolicy.NONE;
        }
    }

    /** Returns the image of a repository that was pushed last, or empty if it has none. */
    Optional<ImageDetail> newestImage(String repository) {
        return ecr.describeImagesPaginator(request -> request.repositoryName(repository)).imageDetails().stream()
                .max(Comparator.comparing(ImageDetail::imagePushedAt));
    }

    List<ImageReplicationStatus> statuses(String repository, String digest) {
        return ecr.describeImageReplicationStatus(
                        request -> request.repositoryName(repository).imageId(id -> id.imageDigest(digest)))
                .replicationStatuses();
    }

    @Override
    public void close() {
        ecr.close();
    }
}
