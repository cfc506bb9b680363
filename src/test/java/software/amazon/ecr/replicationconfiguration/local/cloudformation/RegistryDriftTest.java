package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.DifferenceType;
import software.amazon.awssdk.services.cloudformation.model.StackResource;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDrift;
import software.amazon.awssdk.services.cloudformation.model.StackResourceDriftStatus;

/** Drift of a registry's replication configuration, found by the real handlers. */
class RegistryDriftTest {
    private static final String TYPE = "AWS::ECR::ReplicationConfiguration";
    private static final String SHORTHAND = """
            Resources:
              Replication:
                Type: AWS::ECR::ReplicationConfiguration
                Properties:
                  ReplicationConfiguration:
                    Rules:
                      - Destination: {Region: us-west-2}
                        RepositoryFilters: [{Filter: web/*, FilterType: PREFIX}, {Filter: app/, FilterType: PREFIX}]
                        DeleteReplication: {Enabled: false}
                      - Destinations: [{Region: eu-west-1}, {Region: ap-south-1, RegistryId: "210987654321"}]
                        DeleteReplication: {Enabled: true}
            """;

    private final ServedStacks stacks = new ServedStacks();

    @AfterEach
    void close() {
        stacks.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minimal",
                "advanced",
                "iam-policy",
                "multi-region",
                "cross-region",
                "delete-replication",
                "parameters",
                "regions-by-mapping",
                "canonical/minimal",
                "canonical/advanced",
                "canonical/iam-policy",
                "canonical/multi-region"
            })
    void isNoneAfterTheDeploymentOfAnExample(String example) throws Exception {
        stacks.create(
                "replication",
                Files.readString(Path.of("examples", example + ".yaml")),
                more -> more.capabilities(Capability.CAPABILITY_NAMED_IAM));

        assertThat(drift().stackResourceDriftStatus()).isEqualTo(StackResourceDriftStatus.IN_SYNC);
    }

    @Test
    void isNoneForShorthandInAnyOrder() {
        stacks.create("replication", SHORTHAND);

        StackResourceDrift drift = drift();

        assertThat(drift.stackResourceDriftStatus()).isEqualTo(StackResourceDriftStatus.IN_SYNC);
        assertThat(drift.expectedProperties()).doesNotContain("\"Destination\"", "web/*");
    }

    @Test
    void namesWhatSomebodyChanged() {
        stacks.create("replication", SHORTHAND);
        stacks.putRuleTo("eu-west-1");

        StackResourceDrift drift = drift();

        assertThat(drift.stackResourceDriftStatus()).isEqualTo(StackResourceDriftStatus.MODIFIED);
        assertThat(drift.propertyDifferences()).anySatisfy(difference -> {
            assertThat(difference.propertyPath()).isEqualTo("/ReplicationConfiguration/Rules/1");
            assertThat(difference.differenceType()).isEqualTo(DifferenceType.REMOVE);
        });
    }

    @Test
    void isDeletionWhereSomebodyRemovedTheRules() {
        stacks.create("replication", SHORTHAND);
        stacks.removeRules();

        assertThat(drift().stackResourceDriftStatus()).isEqualTo(StackResourceDriftStatus.DELETED);
    }

    private StackResourceDrift drift() {
        String logicalId =
                stacks.client().describeStackResources(of -> of.stackName("replication")).stackResources().stream()
                        .filter(resource -> resource.resourceType().equals(TYPE))
                        .map(StackResource::logicalResourceId)
                        .findFirst()
                        .orElseThrow();
        return stacks.client()
                .detectStackResourceDrift(of -> of.stackName("replication").logicalResourceId(logicalId))
                .stackResourceDrift();
    }
}
