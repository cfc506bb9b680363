package software.amazon.ecr.replicationconfiguration.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
    private static final String TO_IRELAND = "{'Destinations':[{'Region':'eu-west-1','RegistryId':'1'}]}";
    private static final String TO_OREGON = "{'Destinations':[{'Region':'us-west-2','RegistryId':'1'}]}";
    private static final String MODEL = model(TO_IRELAND + "," + TO_OREGON);
    private static final String REORDERED = model(TO_OREGON + "," + TO_IRELAND);
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
        provider.answers(MODEL, MODEL, LISTED, model(TO_OREGON), DELETED);

        run(Map.of("MyThing", resource("Renamed")));

        JsonNode update = provider.requests().get(3).get("requestData");
        assertThat(update.get("resourceProperties")).hasToString("{\"Name\":\"Renamed\",\"RegistryId\":\"1\"}");
        assertThat(update.get("previousResourceProperties"))
                .isEqualTo(json(MODEL).get("resourceModel"));
        assertThat(provider.requests().get(4).at("/requestData/resourceProperties"))
                .isEqualTo(json(model(TO_OREGON)).get("resourceModel"));
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

    private static String model(String rules) {
        return "{'status':'SUCCESS','resourceModel':{'RegistryId':'1','ReplicationConfiguration':{'Rules':[" + rules
                + "]}}}";
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
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
