package software.amazon.ecr.replicationconfiguration.local.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.read.PolicyFile;
import software.amazon.ecr.replicationconfiguration.local.explain.read.RegistryDescription;
import software.amazon.ecr.replicationconfiguration.local.explain.read.RepositoryNames;
import software.amazon.ecr.replicationconfiguration.local.explain.read.TemplateRules;
import software.amazon.ecr.replicationconfiguration.local.policy.RegistryPolicy;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;

/** The files that are explained, and what belongs to them. */
final class ExplainedFiles {
    private static final Pattern REGISTRY = Pattern.compile("([^/]*)/([^/]*)");

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

    boolean haveRules() {
        return rules != null;
    }

    /** Returns whether something is given that only rules in a file need. */
    boolean havePartsOfRules() {
        return repositories != null || !parameters.isEmpty();
    }

    /**
     * Reads the rules and what is known of the registry that they are for.
     *
     * @param account whose registry it is, or null
     * @param region where it is, or null
     * @throws software.amazon.ecr.replicationconfiguration.local.explain.read.UnusableInput if a file is something else
     */
    Subject subject(String account, String region) {
        Optional<List<String>> names = Optional.ofNullable(repositories).map(RepositoryNames::read);
        Optional<RegistryDescription> described = RegistryDescription.read(rules);
        if (described.isPresent()) {
            return new Subject(
                    registryOf(described.get(), account, region),
                    described.get().rules(),
                    names,
                    policies(),
                    Map.of());
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

    /** Reads the policies of destination registries. */
    Map<AccountRegion, RegistryPolicy> policies() {
        Map<AccountRegion, RegistryPolicy> read = new LinkedHashMap<>();
        policies.forEach((name, file) -> {
            AccountRegion registry = registry(name);
            read.put(registry, PolicyFile.read(file, registry));
        });
        return read;
    }

    private AccountRegion registryOf(RegistryDescription described, String account, String region) {
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
}
