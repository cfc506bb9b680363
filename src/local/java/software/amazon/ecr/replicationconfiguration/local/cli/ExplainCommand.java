package software.amazon.ecr.replicationconfiguration.local.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.Explanation;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.finding.Severity;
import software.amazon.ecr.replicationconfiguration.local.explain.live.ImageStatus;
import software.amazon.ecr.replicationconfiguration.local.explain.read.DescribedRegistry;
import software.amazon.ecr.replicationconfiguration.local.explain.read.PolicyFile;
import software.amazon.ecr.replicationconfiguration.local.explain.read.RepositoryNames;
import software.amazon.ecr.replicationconfiguration.local.explain.read.TemplateRules;
import software.amazon.ecr.replicationconfiguration.local.explain.read.UnusableInput;
import software.amazon.ecr.replicationconfiguration.local.explain.report.ExplanationJson;
import software.amazon.ecr.replicationconfiguration.local.explain.report.ExplanationText;
import software.amazon.ecr.replicationconfiguration.local.explain.report.StatusReport;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryPolicy;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;

/** Explains where images go, and whether they will arrive. */
@Command(
        name = "explain",
        sortOptions = false,
        header = "Explains where the images of a registry go, and whether they will arrive.",
        description = {
            "%nSays each rule in words and what its destinations require; with --repositories, "
                    + "where the images of each "
                    + "go; with --policy, whether the other account lets them arrive. guide/explain.md explains each "
                    + "finding.",
            "%nWith a TEMPLATE nobody is called. With --aws or --endpoint-url the live rules and "
                    + "repositories are read, "
                    + "and nothing is changed.%n"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:all is well", "1:something will not arrive", "2:the command or a file cannot be used"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  mvn -q compile exec:java -Dexec.args=\"explain examples/advanced.yaml\"",
            "And with other arguments in that place:",
            "  explain examples/minimal.yaml --repositories names.txt",
            "  explain examples/cross-account/source.yaml \\",
            "      --policy 210987654321/eu-central-1=examples/cross-account/destination.yaml",
            "  explain registry.json --region eu-west-3 --json",
            "  explain --aws --status --profile-for 210987654321=other",
            "",
            "Permissions for a live registry:",
            "  ecr:DescribeRegistry",
            "  ecr:DescribeRepositories",
            "  ecr:DescribeImages                    with --status",
            "  ecr:DescribeImageReplicationStatus    with --status",
            "  ecr:GetRegistryPolicy                 in accounts of --profile-for"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final Pattern REGISTRY = Pattern.compile("([^/]*)/([^/]*)");

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "TEMPLATE",
            description = "CloudFormation template, YAML or JSON; or what `aws ecr describe-registry` prints.")
    private Path rules;

    @Option(
            names = "--repositories",
            paramLabel = "FILE",
            description = "Names of repositories, one a line, or what `aws ecr describe-repositories` prints.")
    private Path repositories;

    @Option(
            names = "--policy",
            paramLabel = "ACCOUNT/REGION=FILE",
            description = "Registry policy of a destination: the JSON document, what `aws ecr get-registry-policy` "
                    + "prints, or a template with an AWS::ECR::RegistryPolicy; repeatable.")
    private Map<String, Path> policies = new LinkedHashMap<>();

    @Option(names = "--param", paramLabel = "KEY=VALUE", description = "Value of a template parameter; repeatable.")
    private Map<String, String> parameters = Map.of();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "Region of the registry (of a template: " + RunCommand.EMBEDDED_REGION + ").")
    private String region;

    @Option(
            names = "--account",
            paramLabel = "ACCOUNT",
            description = "Account of the registry (of a template: " + RunCommand.EMBEDDED_ACCOUNT + ").")
    private String account;

    @Mixin
    private AwsOptions aws;

    @Option(
            names = "--status",
            description = "Ask whether the newest image of each repository that a rule covers arrived.")
    private boolean status;

    @Option(
            names = "--profile-for",
            paramLabel = "ACCOUNT=PROFILE",
            description =
                    "Read the registry policies of that account with the credentials of this profile; repeatable.")
    private Map<String, String> profiles = Map.of();

    @Option(names = "--json", description = "Write one JSON object, and nothing else, to stdout.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Override
    public Integer call() throws InterruptedException {
        Checks.account(account);
        Checks.region(region);
        if ((rules == null) != aws.given()) {
            throw new Refusal("Give either a TEMPLATE, or --aws or --endpoint-url.");
        }
        if (!aws.given() && (status || !profiles.isEmpty())) {
            throw new Refusal("--status and --profile-for need --aws or --endpoint-url.");
        }
        if (aws.given() && (repositories != null || !parameters.isEmpty())) {
            throw new Refusal("--repositories and --param go with a TEMPLATE; those of a live registry are read.");
        }
        try {
            return aws.given() ? explainedLive() : explained(Explanation.of(subject()), List.of());
        } catch (UnusableInput e) {
            throw new Refusal(e.getMessage());
        }
    }

    private int explainedLive() throws InterruptedException {
        Caller caller = aws.caller(account, region);
        try (LiveExplanation live = new LiveExplanation(caller, aws.endpoint(), profiles)) {
            Explanation explanation = Explanation.of(live.subject(policies()));
            boolean onTerminal = System.console() != null && !json;
            return explained(explanation, status ? live.statuses(explanation, onTerminal) : List.of());
        }
    }

    private int explained(Explanation explanation, List<ImageStatus> statuses) {
        print(explanation, statuses);
        return explanation.isWell() && statuses.stream().noneMatch(ImageStatus::hasFailed)
                ? ExitCode.OK
                : ExitCode.SOFTWARE;
    }

    private Subject subject() {
        Optional<List<String>> names = Optional.ofNullable(repositories).map(RepositoryNames::read);
        Optional<DescribedRegistry> described = DescribedRegistry.read(rules);
        if (described.isPresent()) {
            AccountRegion registry = registryOf(described.get());
            return new Subject(registry, described.get().rules(), names, policies(), Map.of());
        }
        AccountRegion registry = new AccountRegion(
                account == null ? RunCommand.EMBEDDED_ACCOUNT : account,
                region == null ? RunCommand.EMBEDDED_REGION : region);
        return new Subject(
                registry,
                TemplateRules.read(rules, registry, parameters, ProvidedType.TEMPLATE_NAMES),
                names,
                policies(),
                Map.of());
    }

    private AccountRegion registryOf(DescribedRegistry described) {
        if (region == null) {
            throw new Refusal(rules + ": the output of `aws ecr describe-registry` does not say its Region. "
                    + "Give it with --region.");
        }
        if (account != null && !account.equals(described.registryId())) {
            throw new Refusal("--account: " + rules + " describes the registry of " + described.registryId()
                    + ", not of " + account + ". Leave --account out.");
        }
        return new AccountRegion(described.registryId(), region);
    }

    private Map<AccountRegion, RegistryPolicy> policies() {
        Map<AccountRegion, RegistryPolicy> read = new LinkedHashMap<>();
        policies.forEach((name, file) -> {
            AccountRegion registry = registry(name);
            read.put(registry, PolicyFile.read(file, registry));
        });
        return read;
    }

    private static AccountRegion registry(String name) {
        Matcher registry = REGISTRY.matcher(name);
        if (!registry.matches()
                || !AccountRegion.isAccountId(registry.group(1))
                || !AccountRegion.isRegion(registry.group(2))) {
            throw new Refusal("--policy: '" + name + "' is not a registry. Give it as ACCOUNT/REGION=FILE, such as "
                    + "210987654321/eu-central-1=policy.json.");
        }
        return new AccountRegion(registry.group(1), registry.group(2));
    }

    private void print(Explanation explanation, List<ImageStatus> statuses) {
        CommandLine commandLine = spec.commandLine();
        PrintWriter out = commandLine.getOut();
        if (json) {
            ObjectNode object = ExplanationJson.of(explanation);
            if (status) {
                object.set("statuses", StatusReport.json(statuses));
            }
            out.println(object.toPrettyString());
            return;
        }
        Ansi ansi = commandLine.getColorScheme().ansi();
        int width = spec.usageMessage().autoWidth(true).width();
        new ExplanationText(
                        out,
                        width,
                        (severity, text) ->
                                ansi.apply(text, List.of(colour(severity))).toString())
                .print(explanation);
        if (status) {
            out.println();
            StatusReport.lines(statuses, width).forEach(out::println);
        }
    }

    private static Style colour(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.fg_red;
            case WARNING -> Style.fg_yellow;
            case NOTE -> Style.faint;
        };
    }
}
