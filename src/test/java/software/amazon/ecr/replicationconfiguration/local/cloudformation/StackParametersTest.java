package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.ruleTo;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ReplicationTemplate.template;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ServedStacks.parameter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.cloudformation.model.ChangeSetType;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;

/** Parameters as clients send them, and what clients see of them again. */
@Timeout(60)
class StackParametersTest {
    private static final String PARAMETERS = """
        Parameters:
          Region: {Type: String, Default: eu-west-1}
          Secret: {Type: String, NoEcho: true, Default: eu-west-3}
        """;
    private static final String BY_PARAMETER = PARAMETERS + template(ruleTo("!Ref Region", "Replication"));
    private static final String BY_SECRET = PARAMETERS + template(ruleTo("!Ref Secret", "Replication"));
    private static final String TOPIC = "  Topic: {Type: 'AWS::SNS::Topic'}\n";

    private final ServedStacks stacks = new ServedStacks();

    @AfterEach
    void close() {
        stacks.close();
    }

    @Test
    void givesParametersTheirValues() {
        stacks.create("demo", BY_PARAMETER, stack -> stack.parameters(parameter("Region", "eu-west-2")));

        assertThat(stacks.regions()).containsExactly("eu-west-2");
    }

    @Test
    void decideWhetherTheStackHasAResource() {
        String template = "Parameters: {Replicate: {Type: String, Default: 'yes'}}\n"
                + "Conditions: {Wanted: !Equals [!Ref Replicate, 'yes']}\n"
                + template(TOPIC, ruleTo("eu-west-1", "Replication", "Condition: Wanted"));
        stacks.create("demo", template);
        assertThat(stacks.regions()).containsExactly("eu-west-1");

        stacks.update("demo", template, stack -> stack.parameters(parameter("Replicate", "no")));

        assertThat(stacks.regions()).isEmpty();
    }

    @Test
    void keepsPreviousValuesAndThePreviousTemplate() {
        stacks.create("demo", BY_PARAMETER, stack -> stack.parameters(parameter("Region", "eu-west-2")));
        Parameter previous = Parameter.builder()
                .parameterKey("Region")
                .usePreviousValue(true)
                .build();

        stacks.update("demo", BY_PARAMETER + TOPIC, stack -> stack.parameters(previous));
        assertThat(stacks.regions()).containsExactly("eu-west-2");

        stacks.client()
                .updateStack(stack -> stack.stackName("demo")
                        .usePreviousTemplate(true)
                        .parameters(parameter("Region", "eu-central-1")));
        assertThat(stacks.ended("demo").stackStatus()).isEqualTo(StackStatus.UPDATE_COMPLETE);
        assertThat(stacks.regions()).containsExactly("eu-central-1");
        assertThat(stacks.client().getTemplate(of -> of.stackName("demo")).templateBody())
                .isEqualTo(BY_PARAMETER + TOPIC);
    }

    @Test
    void masksParametersThatAreNotToBeEchoed() {
        stacks.create("demo", BY_SECRET);
        stacks.changeSet("demo", ChangeSetType.UPDATE, BY_PARAMETER, more -> {});

        assertThat(stacks.regions()).containsExactly("eu-west-3");
        assertThat(stacks.ended("demo").parameters())
                .containsExactly(parameter("Region", "eu-west-1"), parameter("Secret", "****"));
        assertThat(stacks.client()
                        .describeChangeSet(of -> of.stackName("demo").changeSetName("changes"))
                        .parameters())
                .contains(parameter("Secret", "****"));
    }

    @Test
    void masksThemInEventsToo() {
        stacks.create("demo", BY_SECRET);
        stacks.update("demo", BY_SECRET, stack -> stack.parameters(parameter("Secret", "eu-west-2")));
        stacks.update("demo", BY_PARAMETER);

        assertThat(stacks.client()
                        .describeStackEvents(of -> of.stackName("demo"))
                        .toString())
                .contains("****")
                .doesNotContain("eu-west-2", "eu-west-3");
    }

    @Test
    void refusesParametersThatTheTemplateDoesNotHave() {
        assertThatThrownBy(() -> stacks.create("demo", BY_PARAMETER, stack -> stack.parameters(parameter("No", "x"))))
                .hasMessageStartingWith("Parameters: [No] do not exist in the template");
        assertThatThrownBy(() -> stacks.create("demo", "Parameters: {A: {Type: String}}\n" + template(TOPIC)))
                .hasMessageStartingWith("Parameters: [A] must have values");
    }
}
