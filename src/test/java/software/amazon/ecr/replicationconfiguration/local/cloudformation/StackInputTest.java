package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operation makes of the members of its input that are about the stack as a whole. */
class StackInputTest {
    private static final String TEMPLATE = """
            Parameters:
              Buyer: {Type: String, Default: anne}
            Resources:
              Order: {Type: Test::Shop::Order, Properties: {Buyer: !Ref Buyer}}
            """;
    private static final String[] TAGGED = {
        "StackName", "shop", "TemplateBody", TEMPLATE, "Tags.member.1.Key", "colour", "Tags.member.1.Value", "red"
    };

    private final Orders orders = new Orders();
    private final StackServer server = StackServer.start(orders);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aRepeatedCreationIsTheSame() {
        String first = server.call(
                        "CreateStack", "StackName", "shop", "TemplateBody", TEMPLATE, "ClientRequestToken", "t-1")
                .text("//StackId");

        String second = server.call(
                        "CreateStack", "StackName", "shop", "TemplateBody", TEMPLATE, "ClientRequestToken", "t-1")
                .text("//StackId");

        assertThat(second).isEqualTo(first);
        assertThat(server.ended("shop")).isEqualTo("CREATE_COMPLETE");
        assertThat(orders.stored).hasSize(1);
    }

    @Test
    void aRepeatedUpdateIsTheSame() {
        server.create("shop", TEMPLATE);
        String[] update = {
            "StackName",
            "shop",
            "UsePreviousTemplate",
            "true",
            "Parameters.member.1.ParameterKey",
            "Buyer",
            "Parameters.member.1.ParameterValue",
            "bob",
            "ClientRequestToken",
            "t-2"
        };
        String first = server.call("UpdateStack", update).text("//OperationId");
        server.ended("shop");

        assertThat(server.call("UpdateStack", update).text("//OperationId")).isEqualTo(first);
        assertThat(orders.invocations)
                .filteredOn(call -> call.startsWith("UPDATE"))
                .hasSize(1);
    }

    @Test
    void aRepeatedExecutionIsTheSame() {
        server.createChangeSet("shop", "first", "CREATE", TEMPLATE);
        String[] execution = {"StackName", "shop", "ChangeSetName", "first", "ClientRequestToken", "t-3"};
        server.call("ExecuteChangeSet", execution);
        server.ended("shop");

        server.call("ExecuteChangeSet", execution);

        assertThat(orders.invocations).containsExactly("CREATE Order");
    }

    @Test
    void aTokenIsThatOfOneOperation() {
        server.call("CreateStack", "StackName", "shop", "TemplateBody", TEMPLATE, "ClientRequestToken", "t-1");
        server.ended("shop");

        assertThat(server.refusal("DeleteStack", "StackName", "shop", "ClientRequestToken", "t-1")
                        .error())
                .isEqualTo("TokenAlreadyExistsException: The client request token t-1 is that of another operation"
                        + " on the stack shop.");
        assertThat(server.refusal("DeleteStack", "StackName", "shop", "ClientRequestToken", "?")
                        .error())
                .startsWith("ValidationError: ClientRequestToken begins with a letter or digit");
    }

    @Test
    void tagsStayIfNoneAreSent() {
        server.call("CreateStack", TAGGED);
        server.ended("shop");

        server.update("shop", TEMPLATE.replace("anne", "bob"));

        assertThat(tags()).isEqualTo("red");
    }

    @Test
    void anEmptyListOfTagsTakesThemAway() {
        server.call("CreateStack", TAGGED);
        server.ended("shop");

        server.call("UpdateStack", "StackName", "shop", "UsePreviousTemplate", "true", "Tags", "");

        assertThat(server.ended("shop")).isEqualTo("UPDATE_COMPLETE");
        assertThat(tags()).isEmpty();
    }

    @Test
    void tagsAndParametersAreBounded() {
        String long4097 = String.join("", Collections.nCopies(4097, "x"));
        assertThat(server.refusal(
                                "CreateStack",
                                "StackName",
                                "shop",
                                "TemplateBody",
                                TEMPLATE,
                                "Parameters.member.1.ParameterKey",
                                "Buyer",
                                "Parameters.member.1.ParameterValue",
                                long4097)
                        .error())
                .isEqualTo("ValidationError: The value of the parameter Buyer has 4097 characters; it may have 4096.");
        assertThat(server.refusal(
                                "CreateStack",
                                "StackName",
                                "shop",
                                "TemplateBody",
                                TEMPLATE,
                                "Tags.member.1.Key",
                                "colour",
                                "Tags.member.1.Value",
                                long4097)
                        .error())
                .isEqualTo("ValidationError: The tag colour is too long:"
                        + " a key may have 128 characters and a value 256.");
        String[] tags = new String[4 + 51 * 2];
        tags[0] = "StackName";
        tags[1] = "shop";
        tags[2] = "TemplateBody";
        tags[3] = TEMPLATE;
        for (int i = 0; i < 51; i++) {
            tags[4 + 2 * i] = "Tags.member." + (i + 1) + ".Key";
            tags[5 + 2 * i] = "key" + i;
        }
        assertThat(server.refusal("CreateStack", tags).error())
                .isEqualTo("ValidationError: There are 51 tags; a stack may have 50.");
    }

    @Test
    void aRoleIsShownAndStays() {
        String role = "arn:aws:iam::123456789012:role/deployer";
        server.call("CreateStack", "StackName", "shop", "TemplateBody", TEMPLATE, "RoleARN", role);
        server.ended("shop");

        server.update("shop", TEMPLATE.replace("anne", "bob"));

        assertThat(server.call("DescribeStacks", "StackName", "shop").text("//RoleARN"))
                .isEqualTo(role);
    }

    @ParameterizedTest
    @CsvSource({
        "OnFailure, NEVER",
        "DisableRollback, perhaps",
        "RetainExceptOnCreate, perhaps",
        "EnableTerminationProtection, perhaps",
        "TimeoutInMinutes, 0",
        "ClientRequestToken, ?"
    })
    void aRefusedCreationLeavesNoStack(String member, String value) {
        assertThat(server.refusal("CreateStack", "StackName", "shop", "TemplateBody", TEMPLATE, member, value)
                        .error())
                .startsWith("ValidationError: " + member);

        assertThat(server.refusal("DescribeStacks", "StackName", "shop").error())
                .isEqualTo("ValidationError: Stack with id shop does not exist");
    }

    @Test
    void terminationProtectionIsOnOrOff() {
        server.create("shop", TEMPLATE);

        assertThat(server.refusal(
                                "UpdateTerminationProtection",
                                "StackName",
                                "shop",
                                "EnableTerminationProtection",
                                "perhaps")
                        .error())
                .isEqualTo("ValidationError: EnableTerminationProtection is true or false, not 'perhaps'.");
    }

    @ParameterizedTest
    @CsvSource({"ImportExistingResources, true", "DeploymentMode, REVERT_DRIFT"})
    void aChangeSetThatWouldDoSomethingElseIsRefused(String member, String value) {
        assertThat(server.refusal(
                                "CreateChangeSet",
                                "StackName",
                                "shop",
                                "ChangeSetName",
                                "first",
                                "ChangeSetType",
                                "CREATE",
                                "TemplateBody",
                                TEMPLATE,
                                member,
                                value)
                        .error())
                .isEqualTo(
                        "ValidationError: %s: this server does not offer %s. Leave it out.".formatted(member, value));
    }

    @Test
    void aChangeSetThatDoesNotExistIsDeleted() {
        server.create("shop", TEMPLATE);

        server.call("DeleteChangeSet", "StackName", "shop", "ChangeSetName", "none");

        assertThat(server.refusal("DescribeChangeSet", "StackName", "shop", "ChangeSetName", "none")
                        .error())
                .isEqualTo("ChangeSetNotFound: ChangeSet [none] does not exist");
    }

    private String tags() {
        return server.call("DescribeStacks", "StackName", "shop").text("//Tags/member[Key='colour']/Value");
    }
}
