package software.amazon.ecr.replicationconfiguration.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.ecr.replicationconfiguration.codegen.Generator;

/** The roles allow what is called with them, and no more. */
class RolesTest {
    private static final String PROVIDER = "software.amazon.ecr.replicationconfiguration";
    private static final String RPDK = "software.amazon.cloudformation";

    @Test
    void theExecutionRoleAllowsThePermissionsOfTheSchema() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(Path.of("aws-ecr-replicationconfiguration.json").toFile());
        Set<String> permissions = new TreeSet<>();
        schema.path("handlers")
                .forEach(handler ->
                        handler.path("permissions").forEach(permission -> permissions.add(permission.asText())));

        assertThat(allowedActions(executionRole())).isEqualTo(permissions);
    }

    @Test
    void theExecutionRoleAllowsWhatTheHandlersCallAndTheRoleThatEcrCreatesForReplication() throws IOException {
        Set<String> called = actions("ecr", EcrClient.class, PROVIDER);
        assertThat(called).isNotEmpty();
        called.add("iam:CreateServiceLinkedRole");

        assertThat(allowedActions(executionRole())).isEqualTo(called);
    }

    @Test
    void theExecutionRoleCreatesNoServiceLinkedRoleButThatOfReplication() throws IOException {
        JsonNode statement = statement(executionRole(), "iam:CreateServiceLinkedRole");

        assertThat(statement.at("/Resource/Sub").asText())
                .isEqualTo("arn:${AWS::Partition}:iam::${AWS::AccountId}:"
                        + "role/aws-service-role/replication.ecr.amazonaws.com/*");
        assertThat(statement.at("/Condition/StringEquals/iam:AWSServiceName").asText())
                .isEqualTo("replication.ecr.amazonaws.com");
    }

    @Test
    void cloudFormationTakesTheExecutionRoleForThisAccountAndThisTypeOnly() throws IOException {
        JsonNode trust = executionRole().at("/AssumeRolePolicyDocument/Statement/0");

        assertThat(trust.at("/Principal/Service").asText()).isEqualTo("resources.cloudformation.amazonaws.com");
        assertThat(trust.at("/Condition/StringEquals/aws:SourceAccount/Ref").asText())
                .isEqualTo("AWS::AccountId");
        assertThat(trust.at("/Condition/StringLike/aws:SourceArn/Sub").asText())
                .isEqualTo(
                        "arn:${AWS::Partition}:"
                                + "cloudformation:${AWS::Region}:${AWS::AccountId}:type/resource/AWS-ECR-ReplicationConfiguration/*");
    }

    @Test
    void theLoggingRoleAllowsWhatTheKitCallsWithIt() throws IOException {
        Set<String> called = actions("logs", CloudWatchLogsClient.class, RPDK);
        called.addAll(actions("cloudwatch", CloudWatchClient.class, RPDK));
        assertThat(called).contains("logs:PutLogEvents", "cloudwatch:PutMetricData");

        assertThat(allowedActions(loggingRole())).containsAll(called);
    }

    @Test
    void theLoggingRoleAllowsNoMoreThanTheOneOfTheKitsTool() throws IOException {
        assertThat(allowedActions(loggingRole()))
                .containsExactly(
                        "cloudwatch:ListMetrics",
                        "cloudwatch:PutMetricData",
                        "logs:CreateLogGroup",
                        "logs:CreateLogStream",
                        "logs:DescribeLogGroups",
                        "logs:DescribeLogStreams",
                        "logs:PutLogEvents");
    }

    @Test
    void theLoggingRoleWritesToTheLogGroupOfTheTypeOnly() throws IOException {
        assertThat(statement(loggingRole(), "logs:PutLogEvents").path("Resource"))
                .allSatisfy(
                        resource -> assertThat(resource.path("Sub").asText()).contains(":log-group:${LogGroupName}"));
    }

    private static JsonNode executionRole() throws IOException {
        return Yaml.parse(Generator.forProject(Path.of("")).documents().get("resource-role.yaml"))
                .at("/Resources/ExecutionRole/Properties");
    }

    private static JsonNode loggingRole() throws IOException {
        return Yaml.read(Path.of("registration/logging-role.yaml")).at("/Resources/LoggingRole/Properties");
    }

    private static JsonNode statements(JsonNode role) {
        return role.at("/Policies/0/PolicyDocument/Statement");
    }

    private static JsonNode statement(JsonNode role, String action) {
        return StreamSupport.stream(statements(role).spliterator(), false)
                .filter(statement -> actions(statement).contains(action))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> allowedActions(JsonNode role) {
        Set<String> allowed = new TreeSet<>();
        for (JsonNode statement : statements(role)) {
            assertThat(statement.path("Effect").asText()).isEqualTo("Allow");
            allowed.addAll(actions(statement));
        }
        return allowed;
    }

    private static Set<String> actions(JsonNode statement) {
        JsonNode action = statement.path("Action");
        Set<String> actions = new TreeSet<>();
        action.forEach(item -> actions.add(item.asText()));
        if (action.isTextual()) {
            actions.add(action.asText());
        }
        return actions;
    }

    /** The IAM actions of the client's operations that the classes of a package call. */
    private static Set<String> actions(String service, Class<?> client, String callers) {
        ClassFileImporter importer = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("/replicationconfiguration/local/"));
        JavaClasses classes = ArchConfiguration.withThreadLocalScope(configuration -> {
            // The names of what is called are enough, and the SDK is large.
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return importer.importPackages(callers);
        });
        return classes.stream()
                .flatMap(caller -> caller.getAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(client))
                .map(JavaAccess::getName)
                .filter(operation -> !Set.of("builder", "close").contains(operation))
                .map(operation -> service + ":" + Character.toUpperCase(operation.charAt(0)) + operation.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
