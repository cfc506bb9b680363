package software.amazon.ecr.replicationconfiguration.local.cli;

import java.net.URI;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;

/** The options that name an Amazon ECR outside this process, of which one may be given. */
final class AwsOptions {

    /** One mixin for all commands: picocli's annotation processor does not take a group that several of them have. */
    @ArgGroup
    private Choice choice;

    private static final class Choice {

        @Option(
                names = "--endpoint-url",
                paramLabel = "URL",
                description = "Use the Amazon ECR that answers there, such as LocalStack, moto or `serve`.")
        private URI endpoint;

        @Option(names = "--aws", description = "Use Amazon ECR itself, with the credentials that the AWS SDK finds.")
        private boolean aws;
    }

    boolean given() {
        return choice != null;
    }

    /** Returns where the one that is given answers, or null for AWS. */
    URI endpoint() {
        return choice.endpoint;
    }

    /**
     * Returns on whose behalf the one that is given is called.
     *
     * @param account whose the credentials must be, or null for any
     * @param region or null for the one that the environment or the profile sets
     */
    Caller caller(String account, String region) {
        Caller caller = choice.aws ? AwsCaller.ofAws(region) : AwsCaller.of(choice.endpoint, region);
        Checks.sameAccount(account, caller.accountId());
        return caller;
    }
}
