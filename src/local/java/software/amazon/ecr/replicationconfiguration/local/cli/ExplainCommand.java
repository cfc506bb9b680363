package software.amazon.ecr.replicationconfiguration.local.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.ecr.replicationconfiguration.local.explain.Explanation;
import software.amazon.ecr.replicationconfiguration.local.explain.live.ImageStatus;
import software.amazon.ecr.replicationconfiguration.local.explain.read.UnusableInput;

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
    private final Progress progress;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ExplainedFiles files;

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

    /** @param progress shows how far the questions about images have come */
    ExplainCommand(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Integer call() throws InterruptedException {
        Checks.account(account);
        Checks.region(region);
        profiles.keySet().forEach(other -> Checks.account("--profile-for", other));
        if (files.haveRules() == aws.given()) {
            throw new Refusal("Give either a TEMPLATE, or --aws or --endpoint-url.");
        }
        if (!aws.given() && (status || !profiles.isEmpty())) {
            throw new Refusal("--status and --profile-for need --aws or --endpoint-url.");
        }
        if (aws.given() && files.havePartsOfRules()) {
            throw new Refusal("--repositories and --param go with a TEMPLATE; those of a live registry are read.");
        }
        try {
            return aws.given()
                    ? explainLive()
                    : explain(Explanation.of(files.subject(account, region)), Optional.empty());
        } catch (UnusableInput e) {
            throw new Refusal(e.getMessage());
        }
    }

    private int explainLive() throws InterruptedException {
        try (LiveExplanation live = new LiveExplanation(
                aws.endpoint(),
                AwsCaller.region(region),
                profiles,
                spec.commandLine().getErr()::println)) {
            Explanation explanation = Explanation.of(live.subject(account, files.policies()));
            return explain(
                    explanation,
                    status
                            ? Optional.of(live.statuses(explanation, json ? Progress.NONE : progress))
                            : Optional.empty());
        }
    }

    private int explain(Explanation explanation, Optional<List<ImageStatus>> statuses) {
        ExplanationPrinter printer = new ExplanationPrinter(spec);
        if (json) {
            printer.printJson(explanation, statuses);
        } else {
            printer.print(explanation, statuses);
        }
        return explanation.isWell() && statuses.stream().flatMap(List::stream).noneMatch(ImageStatus::hasFailed)
                ? ExitCode.OK
                : ExitCode.SOFTWARE;
    }
}
