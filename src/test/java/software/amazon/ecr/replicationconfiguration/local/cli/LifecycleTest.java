package software.amazon.ecr.replicationconfiguration.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Outcome;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Report;
import software.amazon.ecr.replicationconfiguration.local.cli.report.TextReport;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Orchestrator;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ScriptedProvider;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateResource;

class LifecycleTest {

    private static final ResourceType TYPE = new ResourceType("AWS::Test::Thing", List.of("RegistryId"));
    private static final Caller CALLER =
            new Caller("123456789012", "us-east-2", AwsSessionCredentials.create("id", "secret", "token"));
    private static final String ONE = "{'Region':'eu-west-1','RegistryId':'1'}";
    private static final String OTHER = "{'Region':'us-east-1','RegistryId':'1'}";
    private static final String MODEL = "{'status':'SUCCESS','resourceModel':{'RegistryId':'1',"
            + "'ReplicationConfiguration':{'Rules':[{'Destinations':[" + ONE + "," + OTHER + "]}]}}}";
    private static final String REORDERED = MODEL.replace(ONE + "," + OTHER, OTHER + "," + ONE);
    private static final String LISTED = "{'status':'SUCCESS','resourceModels':[{'RegistryId':'1'}]}";
    private static final String DELETED = "{'status':'SUCCESS'}";

    private final ScriptedProvider provider = new ScriptedProvider();
    private final StringWriter shown = new StringWriter();

    @Test
    void takesAReadInAnotherOrderForTheSame() throws Exception {
        provider.answers(MODEL, REORDERED, LISTED, DELETED);

        assertThat(run().isAsExpected()).isTrue();
    }

    @Test
    void deletesAfterAReadThatShowsSomethingElse() throws Exception {
        provider.answers(MODEL, MODEL.replace("," + OTHER, ""), DELETED);

        Outcome outcome = run();

        assertThat(actions(outcome)).containsExactly(Action.CREATE, Action.READ, Action.DELETE);
        assertThat(outcome.steps().get(1).surprise())
                .isEqualTo(Optional.of("This is not what CREATE returned: " + model()));
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
        provider.answers(MODEL, MODEL, LISTED, "{'status':'FAILED','errorCode':'AccessDenied','message':'no'}");

        assertThat(run().state("1")).isEqualTo("registry 1 was left with MyThing");
    }

    @Test
    void deletesNothingAfterACreationWhoseOutcomeIsNotKnown() throws Exception {
        provider.answers(
                "{'status':'FAILED','errorCode':'NotStabilized','message':'no','resourceModel':{'RegistryId':'1'}}");

        Outcome outcome = run();

        assertThat(actions(outcome)).containsExactly(Action.CREATE);
        assertThat(outcome.state("1")).isEqualTo("registry 1 may hold what CREATE wrote, look at it before you go on");
    }

    @Test
    void updatesWithTheIdentifierAndTheModelThatIsKnown() throws Exception {
        provider.answers(MODEL, MODEL, LISTED, MODEL.replace(OTHER, OTHER.replace("us-east-1", "us-west-2")), DELETED);

        run(Map.of("MyThing", resource("Renamed")));

        JsonNode update = provider.requests().get(3).get("requestData");
        assertThat(update.get("resourceProperties")).hasToString("{\"Name\":\"Renamed\",\"RegistryId\":\"1\"}");
        assertThat(update.get("previousResourceProperties")).hasToString(model());
        assertThat(provider.requests()
                        .get(4)
                        .at("/requestData/resourceProperties/ReplicationConfiguration/Rules/0/Destinations/1/Region")
                        .asText())
                .isEqualTo("us-west-2");
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

        assertThat(shown.toString().replaceAll(" +[0-9]+ ms", " # ms")).startsWith("""

            MyThing
              CREATE  IN_PROGRESS # ms
                      Reading again.
                      again in 2 s
              CREATE  SUCCESS # ms
            """);
    }

    private static String model() {
        return MODEL.substring(MODEL.indexOf("{'RegistryId'"), MODEL.length() - 1)
                .replace('\'', '"');
    }

    private Outcome run() throws InterruptedException {
        return run(Map.of());
    }

    private Outcome run(Map<String, TemplateResource> updates) throws InterruptedException {
        Orchestrator orchestrator = new Orchestrator(TYPE, provider, Limits.STANDARD, delay -> {}, Clock.systemUTC());
        Report report = new TextReport(new PrintWriter(shown, true), Ansi.OFF);
        return new Lifecycle(TYPE, orchestrator, CALLER, new EcrCalls(), report)
                .run(List.of(resource("MyThing")), updates);
    }

    private static TemplateResource resource(String name) {
        return new TemplateResource(name, JsonNodeFactory.instance.objectNode().put("Name", name), false);
    }

    private static List<Action> actions(Outcome outcome) {
        return outcome.steps().stream().map(step -> step.result().action()).toList();
    }
}
