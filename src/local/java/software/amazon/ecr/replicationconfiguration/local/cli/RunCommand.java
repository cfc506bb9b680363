package software.amazon.ecr.replicationconfiguration.local.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.cli.report.JsonReport;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Outcome;
import software.amazon.ecr.replicationconfiguration.local.cli.report.Report;
import software.amazon.ecr.replicationconfiguration.local.cli.report.TextReport;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Sleeper;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;
import software.amazon.ecr.replicationconfiguration.local.template.ResolutionContext;
import software.amazon.ecr.replicationconfiguration.local.template.ResolvedTemplate;
import software.amazon.ecr.replicationconfiguration.local.template.Template;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateReader;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateResource;

/** Takes the replication configurations of a template through create, read, list, update and delete. */
@Command(
        name = "run",
        sortOptions = false,
        header = "Takes each " + ResourceModel.TYPE_NAME + " of a template through its whole life.",
        description = {
            "%nDeploys them as a stack, through the JSON entry point of the provider as CloudFormation does: creates, reads, "
                    + "lists, updates (with --update) and deletes each, and shows each step, those of a rollback too. "
                    + "Without --aws or --endpoint-url this happens in a registry that lives inside this process, and "
                    + "touches nothing else.%n"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every step ended as it should",
            "1:a step failed",
            "2:the command or the template cannot be used"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  mvn -q compile exec:java -Dexec.args=\"run examples/advanced.yaml\"",
            "And with other arguments in that place:",
            "  run examples/minimal.yaml --update examples/advanced.yaml",
            "  run examples/parameters.yaml --param Stage=production --json",
            "  run examples/minimal.yaml --endpoint-url http://127.0.0.1:4566",
            "  run examples/minimal.yaml --aws --region eu-west-3"
        })
final class RunCommand implements Callable<Integer> {

    /** A Region to which none of the examples replicates: a registry cannot be its own destination. */
    static final String EMBEDDED_REGION = "us-east-2";

    static final String EMBEDDED_ACCOUNT = "123456789012";

    private final Confirmation confirmation;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TEMPLATE", description = "CloudFormation template, YAML or JSON.")
    private Path template;

    @Option(
            names = "--update",
            paramLabel = "TEMPLATE",
            description = "After creation, update the resources to what this template says of them.")
    private Path update;

    @Option(names = "--param", paramLabel = "KEY=VALUE", description = "Value of a template parameter; repeatable.")
    private Map<String, String> parameters = Map.of();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "Region of the registry (embedded: " + EMBEDDED_REGION + "; else as the AWS SDK finds it).")
    private String region;

    @Option(
            names = "--account",
            paramLabel = "ACCOUNT",
            description = "Account of the registry (embedded: " + EMBEDDED_ACCOUNT + "; else it must be this one).")
    private String account;

    @Mixin
    private AwsOptions aws;

    @Option(names = "--yes", description = "Do not ask before a registry outside this process is changed.")
    private boolean confirmed;

    @Option(names = "--json", description = "Write one JSON object for each step, and nothing else, to stdout.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    RunCommand(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public Integer call() throws InterruptedException {
        Template first = TemplateReader.read(template);
        Template second = update == null ? null : TemplateReader.read(update);
        try (TargetRegistry registry = registry()) {
            ResolutionContext context = new ResolutionContext(
                    registry.caller().accountId(), registry.caller().region(), parameters, ProvidedType.TEMPLATE_NAMES);
            ResolvedTemplate desired = first.resolve(context);
            mustHaveResources(template, desired);
            List<TemplateResource> updates =
                    second == null ? List.of() : updates(desired.resources(), second.resolve(context));
            Report report = report();
            report.starting(template, registry, desired.ignored());
            confirm(registry);
            return run(registry, report, desired.resources(), updates);
        }
    }

    private int run(
            TargetRegistry registry, Report report, List<TemplateResource> resources, List<TemplateResource> updates)
            throws InterruptedException {
        EcrCalls calls = new EcrCalls();
        try (EcrClients clients = EcrClients.at(registry.endpoint(), calls)) {
            LocalProvider provider = ProvidedType.provider(clients, line -> {});
            Lifecycle lifecycle =
                    new Lifecycle(ProvidedType.SCHEMA, provider, registry.caller(), calls, report, Sleeper.SLEEP);
            Interruption interruption = Interruption.report(
                    registry, lifecycle::unfinished, spec.commandLine().getErr());
            try {
                Outcome outcome = lifecycle.run(resources, updates);
                report.ended(registry, outcome);
                return outcome.isAsExpected() ? ExitCode.OK : ExitCode.SOFTWARE;
            } finally {
                interruption.end();
            }
        }
    }

    private TargetRegistry registry() {
        Checks.account(account);
        Checks.region(region);
        if (!aws.given()) {
            return TargetRegistry.embedded(
                    account == null ? EMBEDDED_ACCOUNT : account, region == null ? EMBEDDED_REGION : region);
        }
        return TargetRegistry.existing(aws.caller(account, region), aws.endpoint());
    }

    private static void mustHaveResources(Path file, ResolvedTemplate resolved) {
        if (resolved.resources().isEmpty()) {
            throw new Refusal(file + ": the conditions leave no resource of type " + ProvidedType.TYPE.name() + ".");
        }
    }

    /**
     * Finds what each resource is to become. Two templates with one resource each belong together whatever its name is:
     * the second gets the name of the first, since a stack creates what is renamed before it deletes what was, and a
     * registry has no place for both. Otherwise the names have to match.
     */
    private List<TemplateResource> updates(List<TemplateResource> resources, ResolvedTemplate target) {
        mustHaveResources(update, target);
        if (resources.size() == 1 && target.resources().size() == 1) {
            return List.of(target.resources().get(0).named(resources.get(0).logicalId()));
        }
        Set<String> names = names(resources);
        Set<String> updatedNames = names(target.resources());
        if (!updatedNames.equals(names)) {
            throw new Refusal("--update: %s has the resources %s, where %s has %s. Give both the same names."
                    .formatted(update, updatedNames, template, names));
        }
        return target.resources();
    }

    private static Set<String> names(List<TemplateResource> resources) {
        return resources.stream().map(TemplateResource::logicalId).collect(Collectors.toCollection(TreeSet::new));
    }

    private void confirm(TargetRegistry registry) {
        String question = "This creates and deletes the replication configuration of registry "
                + registry.nameAndPlace() + ". Go on?";
        if (!registry.endsWithTheRun() && !confirmed && !confirmation.isGivenFor(question)) {
            throw new Refusal("Not confirmed, so nothing was done.");
        }
    }

    private Report report() {
        CommandLine commandLine = spec.commandLine();
        return json
                ? new JsonReport(commandLine.getOut(), commandLine.getErr())
                : new TextReport(
                        commandLine.getOut(), commandLine.getColorScheme().ansi());
    }
}
