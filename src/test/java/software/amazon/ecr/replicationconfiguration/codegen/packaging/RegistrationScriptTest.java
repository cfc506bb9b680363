package software.amazon.ecr.replicationconfiguration.codegen.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.ecr.replicationconfiguration.codegen.Generator;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ProviderConfig;

/** Runs the script with an {@code aws} command that writes down how it is called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script needs a POSIX shell")
class RegistrationScriptTest {
    private static final String AWS = """
        #!/bin/sh
        echo "$*" >> "$(dirname "$0")/calls"
        case "$*" in
          *describe-stacks*ExecutionRoleArn*) echo arn:execution ;;
          *describe-stacks*LoggingRoleArn*) echo arn:logging ;;
          *describe-stacks*BucketName*) echo bucket ;;
          *register-type*) echo token ;;
          *wait*) exit ${WAIT_EXIT_CODE} ;;
          *"s3 cp"*) exit ${UPLOAD_EXIT_CODE} ;;
          *describe-type-registration*--query*) echo arn:version ;;
          *describe-type-registration*) echo "the schema is not valid" ;;
        esac
        """;

    @TempDir
    Path project;

    @BeforeEach
    void scriptAndCommand() throws IOException {
        ProviderConfig config = new ProviderConfig("Acme::ECR::ReplicationConfiguration", "any");
        Files.createDirectories(project.resolve("target/registration"));
        Files.writeString(project.resolve("target/registration/register.sh"), new RegistrationScript(config).render());
        Files.createFile(
                project.resolve("aws"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(project.resolve("aws"), AWS);
    }

    @Test
    void deploysTheRolesUploadsRegistersWaitsAndSetsTheDefaultVersion() throws Exception {
        assertThat(run(0, 0))
                .isEqualTo(
                        "arn:version is registered, and the default version of Acme::ECR::ReplicationConfiguration.\n");
        assertThat(calls())
                .containsExactly(
                        "cloudformation deploy --stack-name acme-ecr-replicationconfiguration-execution-role"
                                + " --template-file target/registration/resource-role.yaml"
                                + " --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset",
                        "cloudformation deploy --stack-name acme-ecr-replicationconfiguration-logging-role"
                                + " --template-file registration/logging-role.yaml"
                                + " --parameter-overrides LogGroupName=acme-ecr-replicationconfiguration-logs"
                                + " --capabilities CAPABILITY_IAM --no-fail-on-empty-changeset",
                        "cloudformation deploy --stack-name acme-ecr-replicationconfiguration-package"
                                + " --template-file registration/package-bucket.yaml --no-fail-on-empty-changeset",
                        output("execution-role", "ExecutionRoleArn"),
                        output("logging-role", "LoggingRoleArn"),
                        output("package", "BucketName"),
                        "s3 cp --no-progress target/registration/acme-ecr-replicationconfiguration.zip"
                                + " s3://bucket/acme-ecr-replicationconfiguration.zip",
                        "cloudformation register-type --type RESOURCE --type-name Acme::ECR::ReplicationConfiguration"
                                + " --schema-handler-package s3://bucket/acme-ecr-replicationconfiguration.zip"
                                + " --execution-role-arn arn:execution"
                                + " --logging-config LogRoleArn=arn:logging,LogGroupName=acme-ecr-replicationconfiguration-logs"
                                + " --query RegistrationToken --output text",
                        "cloudformation wait type-registration-complete --registration-token token",
                        "cloudformation describe-type-registration --registration-token token --query TypeVersionArn --output text",
                        "cloudformation set-type-default-version --arn arn:version");
    }

    @Test
    void saysWhyCloudFormationRefusedThePackage() throws Exception {
        assertThat(run(0, 255)).isEqualTo("the schema is not valid\n");
        assertThat(calls()).last().isEqualTo("cloudformation describe-type-registration --registration-token token");
    }

    @Test
    void registersNothingThatWasNotUploaded() throws Exception {
        run(1, 0);
        assertThat(calls()).last().asString().startsWith("s3 cp ");
    }

    @Test
    void deploysTemplatesThatExistWithTheOutputsThatItReads() throws IOException {
        assertThat(Generator.forProject(Path.of("")).documents().get("resource-role.yaml"))
                .contains("\n  ExecutionRoleArn:");
        assertThat(Path.of("registration/logging-role.yaml"))
                .content()
                .contains("\n  LoggingRoleArn:", "\n  LogGroupName:");
        assertThat(Path.of("registration/package-bucket.yaml")).content().contains("\n  BucketName:");
    }

    private String run(int uploadExitCode, int waitExitCode) throws Exception {
        ProcessBuilder command = new ProcessBuilder("sh", "target/registration/register.sh");
        command.directory(project.toFile()).redirectErrorStream(true);
        command.environment().put("PATH", project + ":" + command.environment().get("PATH"));
        command.environment().put("UPLOAD_EXIT_CODE", String.valueOf(uploadExitCode));
        command.environment().put("WAIT_EXIT_CODE", String.valueOf(waitExitCode));
        Process process = command.start();
        String printed = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isEqualTo(uploadExitCode + waitExitCode == 0 ? 0 : 1);
        return printed;
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(project.resolve("calls"));
    }

    private static String output(String stack, String name) {
        return "cloudformation describe-stacks --stack-name acme-ecr-replicationconfiguration-" + stack
                + " --query Stacks[0].Outputs[?OutputKey=='" + name + "'].OutputValue --output text";
    }
}
