package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one client can make the server remember. */
class BoundsTest {
    private static final String TEMPLATE = """
            Parameters:
              Buyer: {Type: String, Default: anne}
            Resources:
              Order: {Type: Test::Shop::Order, Properties: {Buyer: !Ref Buyer}}
            """;

    private final StackServer server = StackServer.start(new Orders());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void functionsMayNotMakeManyPropertiesOfATemplate() {
        String template = TEMPLATE.replace("!Ref Buyer", "!Sub \"%s\"".formatted("${Buyer}".repeat(30)));

        assertThat(server.refusal("CreateStack", create(template)).error())
                .isEqualTo("ValidationError: Template error: Resources/Order/Properties: with functions resolved they"
                        + " have 120012 characters; they may have 100000.");
    }

    @Test
    void functionsMayNotMakeMuchOutputOfATemplate() {
        String template = TEMPLATE + "Outputs: {All: {Value: !Sub \"%s\"}}".formatted("${Buyer}".repeat(30));

        server.call("CreateStack", create(template));

        assertThat(server.ended("shop")).isEqualTo("ROLLBACK_COMPLETE");
        assertThat(server.call("DescribeStackEvents", "StackName", "shop").texts("//ResourceStatusReason"))
                .contains("The values of the outputs have 120000 characters; 100000 are allowed."
                        + " Rollback requested by user.");
    }

    @Test
    void thereAreAHundredStacks() {
        for (int i = 1; i <= 100; i++) {
            server.call("CreateStack", "StackName", "shop-" + i, "TemplateBody", TEMPLATE);
        }

        assertThat(server.refusal("CreateStack", "StackName", "shop", "TemplateBody", TEMPLATE)
                        .error())
                .isEqualTo("LimitExceededException: There are 100 stacks, and this server keeps no more. Delete one.");
    }

    @Test
    void theOldestChangeSetsAreForgotten() {
        for (int i = 1; i <= 201; i++) {
            server.createChangeSet("shop-" + i % 50, "change-" + i, "CREATE", TEMPLATE);
        }

        assertThat(names("shop-1")).containsExactly("change-201", "change-151", "change-101", "change-51");
        assertThat(names("shop-2")).containsExactly("change-152", "change-102", "change-52", "change-2");
    }

    private List<String> names(String stack) {
        return server.call("ListChangeSets", "StackName", stack).texts("//ChangeSetName");
    }

    private static String[] create(String template) {
        return new String[] {
            "StackName",
            "shop",
            "TemplateBody",
            template,
            "Parameters.member.1.ParameterKey",
            "Buyer",
            "Parameters.member.1.ParameterValue",
            "x".repeat(4000)
        };
    }
}
