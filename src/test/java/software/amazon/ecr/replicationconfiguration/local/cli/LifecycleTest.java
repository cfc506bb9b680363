package software.amazon.ecr.replicationconfiguration.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Outcome;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Report;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Step;
import software.amazon.ecr.replicationconfiguration.local.cli.report.TextReport;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ScriptedProvider;
import software.amazon.ecr.replicationconfiguration.local.template.DeletionPolicy;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateResource;

class LifecycleTest {

    private static final JsonNode SCHEMA = json("{'typeName':'AWS::Test::Thing','properties':{'Name':{},"
            + "'RegistryId':{}},'primaryIdentifier':['/properties/RegistryId']}");
    private static final Caller CALLER =
            new Caller("123456789012", "us-east-2", AwsSessionCredentials.create("id", "secret", "token"));
    private static final String TO_IRELAND = "{'Destinations':[{'Region':'eu-west-1','RegistryId':'1'}]}";
    private static final String TO_OREGON = "{'Destinations':[{'Region':'us-west-2','RegistryId':'1'}]}";
    private static final String MODEL = model(TO_IRELAND + "," + TO_OREGON);
    private static final String REORDERED = model(TO_OREGON + "," + TO_IRELAND);
    private static final String LISTED = "{'status':'SUCCESS','resourceModels':[{'RegistryId':'1'}]}";
    private static final String DELETED = "{'status':'SUCCESS'}";
    private static final String DENIED = "{'status':'FAILED','errorCode':'AccessDenied','message':'no'}";

    private final ScriptedProvider provider = new ScriptedProvider();
    private final StringWriter shown = new StringWriter();

    @Test
    void takesAReadInAnotherOrderForTheSame() throws Exception {
        provider.answers(MODEL, REORDERED, LISTED, DELETED);

        assertThat(run().isAsExpected()).isTrue();
    }

    @Test
    void deletesAfterAReadThatShowsSomethingElse() throws Exception {
        provider.answers(MODEL, model(TO_IRELAND), DELETED);

        Outcome outcome = run();

        assertThat(actions(outcome)).containsExactly(Action.CREATE, Action.READ, Action.DELETE);
        assertThat(outcome.steps().get(1).surprise())
                .isEqualTo(Optional.of("This is not what CREATE returned: 2 rules (every repository →"
                        + " eu-west-1 1; every repository → us-west-2 1)."));
        assertThat(outcome.verdict()).isEqualTo("1 of 3 steps failed");
    }

    @Test
    void missesTheResourceInTheList() throws Exception {
        provider.answers(MODEL, MODEL, LISTED.replace("'1'", "'2'"), DELETED);

        assertThat(run().steps().get(2).surprise())
                .isEqualTo(Optional.of("The resource that was created is not in the list."));
    }

    @Test
    void saysWhatIsLeftAfterAFailedDeletion() throws Exception {
        provider.answers(MODEL, MODEL, LISTED, DENIED);

        assertThat(run().state("1")).isEqualTo("registry 1 was left with MyThing");
    }

    @Test
    void rollsBackACreationThatFailedAfterItsWrite() throws Exception {
        provider.answers(
                "{'status':'FAILED','errorCode':'NotStabilized','message':'no','resourceModel':{'RegistryId':'1'}}",
                DELETED);

        Outcome outcome = run();

        assertThat(actions(outcome)).containsExactly(Action.CREATE, Action.DELETE);
        assertThat(outcome.state("1")).isEqualTo("registry 1 is empty again");
        assertThat(outcome.isAsExpected()).isFalse();
    }

    @Test
    void deletesNothingThatWasThereBefore() throws Exception {
        provider.answers(
                "{'status':'FAILED','errorCode':'AlreadyExists','message':'no','resourceModel':{'RegistryId':'1'}}");

        Outcome outcome = run();

        assertThat(actions(outcome)).containsExactly(Action.CREATE);
        assertThat(outcome.state("1")).isEqualTo("nothing was created, so nothing was deleted");
    }

    @Test
    void rollsBackTheFirstResourceIfTheSecondFailsAndShowsWhy() throws Exception {
        provider.answers(MODEL, DENIED, DELETED);

        Outcome outcome = run(List.of(resource("First"), resource("Second")), List.of());

        assertThat(shown()).isEqualTo("""

            First
              CREATE  SUCCESS # ms
                      every repository → eu-west-1 1
                      every repository → us-west-2 1

            Second
              CREATE  FAILED # ms
                      AccessDenied: no

            Stack ROLLBACK_IN_PROGRESS
                      The following resource(s) failed to create: [Second]. Rollback requested by user.

            First
              DELETE  SUCCESS # ms
            """);
        assertThat(outcome.state("1")).isEqualTo("registry 1 is empty again");
    }

    @Test
    void namesWhatARollbackCouldNotDelete() throws Exception {
        provider.answers(MODEL, DENIED, DENIED);

        Outcome outcome = run(List.of(resource("First"), resource("Second")), List.of());

        assertThat(outcome.state("1")).isEqualTo("registry 1 was left with First");
    }

    @Test
    void updatesAsAStackDoesWithThePropertiesOfBothTemplates() throws Exception {
        provider.answers(MODEL, MODEL, LISTED, model(TO_OREGON), DELETED);

        run(List.of(resource("MyThing")), List.of(resource("Renamed").named("MyThing")));

        JsonNode update = provider.requests().get(3).get("requestData");
        assertThat(update.get("resourceProperties")).hasToString("{\"Name\":\"Renamed\",\"RegistryId\":\"1\"}");
        assertThat(update.get("previousResourceProperties")).hasToString("{\"Name\":\"MyThing\",\"RegistryId\":\"1\"}");
        assertThat(provider.requests().get(4).at("/requestData/resourceProperties"))
                .isEqualTo(update.get("resourceProperties"));
    }

    @Test
    void rollsBackAnUpdateThatFailsAndShowsIt() throws Exception {
        provider.answers(MODEL, MODEL, LISTED, DENIED, MODEL, DELETED);

        Outcome outcome =
                run(List.of(resource("MyThing")), List.of(resource("Renamed").named("MyThing")));

        assertThat(shown()).endsWith("""
              UPDATE  FAILED # ms
                      AccessDenied: no

            Stack UPDATE_ROLLBACK_IN_PROGRESS
                      The following resource(s) failed to update: [MyThing].

            MyThing
              UPDATE  SUCCESS # ms
                      every repository → eu-west-1 1
                      every repository → us-west-2 1
              DELETE  SUCCESS # ms
            """);
        assertThat(provider.requests().get(4).at("/requestData/resourceProperties/Name"))
                .hasToString("\"MyThing\"");
        assertThat(outcome.steps())
                .extracting(Step::stackStatus)
                .endsWith(
                        StackStatus.UPDATE_IN_PROGRESS,
                        StackStatus.UPDATE_ROLLBACK_IN_PROGRESS,
                        StackStatus.DELETE_IN_PROGRESS);
        assertThat(outcome.verdict()).isEqualTo("1 of 6 steps failed");
    }

    @Test
    void saysThatAnUpdateChangesNothing() throws Exception {
        provider.answers(MODEL, MODEL, LISTED, DELETED);

        Outcome outcome = run(List.of(resource("MyThing")), List.of(resource("MyThing")));

        assertThat(shown()).contains("Stack CREATE_COMPLETE\n          No updates are to be performed.\n");
        assertThat(actions(outcome)).containsExactly(Action.CREATE, Action.READ, Action.LIST, Action.DELETE);
    }

    @Test
    void createsNothingIfTheUpdateCannotBeDeployed() {
        TemplateResource tooLong = resource("x".repeat(100_000)).named("MyThing");

        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> run(List.of(resource("MyThing")), List.of(tooLong)))
                .withMessageContaining("they may have 100000.");
        assertThat(provider.requests()).isEmpty();
    }

    @Test
    void leavesWhatIsToBeRetainedOfAFailedCreationToo() throws Exception {
        provider.answers(MODEL, DENIED);

        Outcome outcome = run(
                List.of(new TemplateResource("Kept", properties("Kept"), DeletionPolicy.RETAIN), resource("Second")),
                List.of());

        assertThat(actions(outcome)).containsExactly(Action.CREATE, Action.CREATE);
        assertThat(outcome.state("1")).isEqualTo("registry 1 was left with Kept");
    }

    @Test
    void showsThatAStepGoesOn() throws Exception {
        provider.answers(
                "{'status':'IN_PROGRESS','callbackDelaySeconds':2,'message':'Reading again.',"
                        + "'resourceModel':{'RegistryId':'1'}}",
                MODEL,
                MODEL,
                LISTED,
                DELETED);
        run();

        assertThat(shown()).startsWith("""

            MyThing
              CREATE  IN_PROGRESS # ms
                      Reading again.
                      again in 2 s
              CREATE  SUCCESS # ms
            """);
    }

    private static String model(String rules) {
        return "{'status':'SUCCESS','resourceModel':{'RegistryId':'1','ReplicationConfiguration':{'Rules':[" + rules
                + "]}}}";
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private Outcome run() throws InterruptedException {
        return run(List.of(resource("MyThing")), List.of());
    }

    private Outcome run(List<TemplateResource> resources, List<TemplateResource> updates) throws InterruptedException {
        Report report = new TextReport(new PrintWriter(shown, true), Ansi.OFF);
        return new Lifecycle(SCHEMA, provider, CALLER, new EcrCalls(), report, delay -> {}).run(resources, updates);
    }

    private String shown() {
        return shown.toString().replace(System.lineSeparator(), "\n").replaceAll(" +[0-9]+ ms", " # ms");
    }

    private static TemplateResource resource(String name) {
        return new TemplateResource(name, properties(name), DeletionPolicy.DELETE);
    }

    private static ObjectNode properties(String name) {
        return JsonNodeFactory.instance.objectNode().put("Name", name);
    }

    private static List<Action> actions(Outcome outcome) {
        return outcome.steps().stream().map(step -> step.result().action()).toList();
    }
}
