package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.ImageReplicationStatus;
import software.amazon.awssdk.services.ecr.model.InvalidParameterException;
import software.amazon.awssdk.services.ecr.model.RegistryPolicyNotFoundException;
import software.amazon.awssdk.services.ecr.model.ReplicationStatus;
import software.amazon.awssdk.services.ecr.model.Repository;
import software.amazon.awssdk.services.ecr.model.RepositoryAlreadyExistsException;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDeleteReplication;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrFilter;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;

/** Pushes images with the AWS SDK, and sees them arrive. */
class EmbeddedImagesTest {
    private static final String ACCOUNT = "111111111111";
    private static final String OTHER = "222222222222";
    private static final String MANIFEST = "{\"schemaVersion\":2}";

    private final EmbeddedRegistry registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT);
    private final EcrClient source = client(ACCOUNT, "us-east-1");
    private final EcrClient destination = client(ACCOUNT, "eu-west-1");
    private final EcrClient other = client(OTHER, "us-east-1");

    @AfterEach
    void stop() {
        List.of(source, destination, other).forEach(EcrClient::close);
        registry.close();
    }

    @Test
    void copiesAnImageAndItsDeletion() {
        rules(new EcrDestination("eu-west-1", ACCOUNT), true);
        String digest = push("app/api");
        assertThat(status("app/api")).isEqualTo(ReplicationStatus.COMPLETE);
        assertThat(destination
                        .describeImages(request -> request.repositoryName("app/api"))
                        .imageDetails())
                .singleElement()
                .satisfies(image -> {
                    assertThat(image.imageDigest()).isEqualTo(digest);
                    assertThat(image.imageTags()).containsExactly("v1");
                });

        source.batchDeleteImage(request -> request.repositoryName("app/api").imageIds(id -> id.imageTag("v1")));
        awaitTrue(() -> destination
                .describeImages(request -> request.repositoryName("app/api"))
                .imageDetails()
                .isEmpty());
    }

    @Test
    void failsWithoutThePolicyOfTheOtherAccount() {
        rules(new EcrDestination("us-east-1", OTHER), false);
        push("app/api");
        assertThat(status("app/api")).isEqualTo(ReplicationStatus.FAILED);
        assertThat(other.describeRepositories().repositories()).isEmpty();
    }

    @Test
    void copiesWhatThePolicyOfTheOtherAccountAllows() {
        rules(new EcrDestination("us-east-1", OTHER), false);
        String policy = "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"" + ACCOUNT
                + "\"},\"Action\":\"ecr:*\",\"Resource\":\"*\"}}";
        other.putRegistryPolicy(request -> request.policyText(policy));
        assertThat(other.getRegistryPolicy(request -> {}).policyText()).isEqualTo(policy);
        push("app/api");
        assertThat(status("app/api")).isEqualTo(ReplicationStatus.COMPLETE);
    }

    @Test
    void leavesAloneWhatNoFilterMatches() {
        rules(new EcrDestination("eu-west-1", ACCOUNT), false);
        push("base");
        assertThat(statuses("base")).isEmpty();
    }

    @Test
    void pagesRepositories() {
        List.of("cc", "aa", "bb").forEach(name -> source.createRepository(request -> request.repositoryName(name)));
        assertThat(source.describeRepositoriesPaginator(request -> request.maxResults(2)).repositories().stream()
                        .map(Repository::repositoryName))
                .containsExactly("aa", "bb", "cc");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> source.describeImages(request -> request.repositoryName("none")))
                .isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> source.getRegistryPolicy(request -> {}))
                .isInstanceOf(RegistryPolicyNotFoundException.class);
        assertThatThrownBy(() -> source.putRegistryPolicy(request -> request.policyText("{}")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> source.createRepository(request -> request.repositoryName("Team/App")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("repositoryName is 'Team/App'. A name has 2 to 256 characters: lower-case letters"
                        + " and digits, with single '.', '_', '-' or '/' between them, such as team/app.");
        source.createRepository(request -> request.repositoryName("app"));
        assertThatThrownBy(() -> source.createRepository(request -> request.repositoryName("app")))
                .isInstanceOf(RepositoryAlreadyExistsException.class);
        assertThatThrownBy(() -> source.describeImageReplicationStatus(
                        request -> request.repositoryName("app").imageId(id -> id.imageTag("v1"))))
                .isInstanceOf(ImageNotFoundException.class);
        assertThat(source.batchDeleteImage(
                                request -> request.repositoryName("app").imageIds(id -> id.imageTag("v1")))
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.failureCodeAsString()).isEqualTo("ImageNotFound"));
    }

    private void rules(EcrDestination to, boolean deletions) {
        registry.replaceRules(
                ACCOUNT,
                "us-east-1",
                List.of(new EcrRule(
                        List.of(to),
                        List.of(new EcrFilter("app/", "PREFIX_MATCH")),
                        new EcrDeleteReplication(deletions))));
    }

    private String push(String name) {
        source.createRepository(request -> request.repositoryName(name));
        return source.putImage(request ->
                        request.repositoryName(name).imageManifest(MANIFEST).imageTag("v1"))
                .image()
                .imageId()
                .imageDigest();
    }

    private ReplicationStatus status(String name) {
        awaitTrue(() -> statuses(name).stream().noneMatch(status -> status.status() == ReplicationStatus.IN_PROGRESS));
        return statuses(name).get(0).status();
    }

    private List<ImageReplicationStatus> statuses(String name) {
        return source.describeImageReplicationStatus(
                        request -> request.repositoryName(name).imageId(id -> id.imageTag("v1")))
                .replicationStatuses();
    }

    /** Asks again and again, for ten seconds at most. */
    private static void awaitTrue(Supplier<Boolean> condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!condition.get()) {
            assertThat(Instant.now()).isBefore(end);
        }
    }

    private EcrClient client(String account, String region) {
        return EcrClient.builder()
                .endpointOverride(registry.endpoint())
                .region(Region.of(region))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "any")))
                .build();
    }
}
