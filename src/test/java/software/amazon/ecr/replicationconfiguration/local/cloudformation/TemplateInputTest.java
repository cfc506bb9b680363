package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.ruleTo;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.template;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.InsufficientCapabilitiesException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** Templates and parameters as clients send them, and what clients see of them again. */
@Timeout(60)
class TemplateInputTest {
    private static final String PARAMETERS = """
        Parameters:
          Region: {Type: String, Default: eu-west-1}
          Secret: {Type: String, NoEcho: true, Default: eu-west-3}
        """;
    private static final String BY_SECRET = PARAMETERS + template(ruleTo("!Ref Secret", "Replication"));
    private static final String TOPIC = "  Topic: {Type: 'AWS::SNS::Topic'}\n";

    private final ServedStacks stacks = new ServedStacks();

    @AfterEach
    void close() {
        stacks.close();
    }

    @Test
    void refusesTemplatesThatAreElsewhereOrTooLong() {
        assertThatThrownBy(() -> stacks.client()
                        .createStack(stack -> stack.stackName("demo").templateURL("https://example.com/a.yaml")))
                .isInstanceOf(CloudFormationException.class)
                .hasMessageStartingWith("TemplateURL is not read by this server. Pass the template as TemplateBody,"
                        + " up to 51200 bytes.");
        assertThatThrownBy(() -> stacks.create("demo", bytes(51_201)))
                .hasMessageStartingWith("TemplateBody has 51201 bytes; it may have 51200.");
        assertThat(stacks.create("demo", bytes(51_200)).stackStatus()).isEqualTo(StackStatus.CREATE_COMPLETE);
    }

    @Test
    void saysOfOtherTypesThatTheyAreNotProvisioned() {
        stacks.create("demo", template(TOPIC, ruleTo("eu-west-1", "Replication")));
        String id = topicId();

        stacks.update("demo", template(TOPIC, ruleTo("eu-west-2", "Replication")));

        assertThat(topicId()).startsWith("demo-Topic-").isEqualTo(id);
        assertThat(stacks.events("demo"))
                .contains("CREATE_COMPLETE Topic: This server does not provision AWS::SNS::Topic: nothing was done.");
    }

    @Test
    void failsWhereAPropertyNeedsAnAttributeThatNobodyHasProvisioned() {
        String template = template(TOPIC, ruleTo("!GetAtt Topic.TopicName", "Replication"));

        assertThat(stacks.create("demo", template).stackStatus()).isEqualTo(StackStatus.ROLLBACK_COMPLETE);
        assertThat(stacks.events("demo"))
                .contains(
                        "CREATE_FAILED Replication: Resources/Replication/Properties/ReplicationConfiguration/Rules/0/"
                                + "Destinations/0/Region: Topic.TopicName is an attribute of a resource of type AWS::SNS::Topic,"
                                + " which this server does not provision; pass the value as a parameter instead.");
        assertThat(stacks.regions()).isEmpty();
    }

    @Test
    void givesOutputsOfTheResource() {
        String outputs =
                "Outputs: {Id: {Value: !Ref Replication, Description: which}, Also: {Value: !GetAtt Replication.RegistryId}}\n";

        assertThat(stacks.create("demo", template(ruleTo("eu-west-1", "Replication")) + outputs)
                        .outputs())
                .containsExactly(
                        Output.builder()
                                .outputKey("Id")
                                .outputValue("123456789012")
                                .description("which")
                                .build(),
                        Output.builder()
                                .outputKey("Also")
                                .outputValue("123456789012")
                                .build());
    }

    @Test
    void wantsCapabilitiesForIdentityAndAccess() {
        String template = template("  Role: {Type: 'AWS::IAM::Role'}\n");

        assertThatThrownBy(() -> stacks.create("demo", template))
                .isInstanceOf(InsufficientCapabilitiesException.class)
                .hasMessageStartingWith("Requires capabilities : [CAPABILITY_IAM]");
        assertThat(stacks.create("demo", template, stack -> stack.capabilitiesWithStrings("CAPABILITY_IAM"))
                        .stackStatus())
                .isEqualTo(StackStatus.CREATE_COMPLETE);
    }

    @Test
    void summarisesATemplate() {
        assertThat(stacks.client()
                        .getTemplateSummary(of -> of.templateBody(BY_SECRET))
                        .parameters())
                .extracting(summary -> summary.parameterKey() + " " + summary.noEcho())
                .isEqualTo(List.of("Region false", "Secret true"));
        assertThat(stacks.client()
                        .validateTemplate(of -> of.templateBody(BY_SECRET))
                        .parameters())
                .hasSize(2);
        stacks.changeSet("demo", ChangeSetType.CREATE, BY_SECRET, more -> {});
        assertThatThrownBy(() -> stacks.client().getTemplateSummary(of -> of.stackName("demo")))
                .isInstanceOf(CloudFormationException.class)
                .hasMessageStartingWith("Stack demo has no template yet: none of its change sets was executed.");
    }

    private String topicId() {
        return stacks.client()
                .describeStackResource(of -> of.stackName("demo").logicalResourceId("Topic"))
                .stackResourceDetail()
                .physicalResourceId();
    }

    private static String bytes(int bytes) {
        String template = template(TOPIC) + "# ";
        return template + "x".repeat(bytes - template.length());
    }
}
