package software.amazon.ecr.replicationconfiguration.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlan;
import software.amazon.ecr.replicationconfiguration.local.fault.FaultPlanReader;
import software.amazon.ecr.replicationconfiguration.local.http.LoopbackServer;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.server.LocalServer;
import software.amazon.ecr.replicationconfiguration.local.server.ServerConfiguration;

/** Serves the provider to the clients that use it in AWS, until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Serves the provider to cfn test, the AWS CLI and SDKs, and alchemy, without AWS.",
        description = {
            "%nOffers CloudFormation, Cloud Control API, Lambda's Invoke, Amazon ECR and STS on one port of this "
                    + "computer. Whatever clients do happens in a registry that lives inside this process, unless --endpoint-url names another "
                    + "one. Any credentials work; an access key id of twelve digits is taken as the account. The Region is "
                    + "the one that a client signs its requests for.%n"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:it was stopped", "2:the command cannot be used, or the port is taken"})
final class ServeCommand implements Callable<Integer> {

    private static final String DEFAULT_REGION = RunCommand.EMBEDDED_REGION;

    private final StopSignal stop;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + ServerConfiguration.PORT,
            description = "Port to listen on; 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = LoopbackServer.LOOPBACK,
            description =
                    "Address to listen on (default: ${DEFAULT-VALUE}). Whoever reaches another one can do what you "
                            + "can do here.")
    private String host;

    @Option(
            names = "--account",
            paramLabel = "ACCOUNT",
            description = "Account of the registry (default: " + RunCommand.EMBEDDED_ACCOUNT
                    + "; with --endpoint-url it must be the " + "one of the credentials).")
    private String account;

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "Region that the printed lines use (default: " + DEFAULT_REGION + ").")
    private String region;

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            description =
                    "Use the Amazon ECR that answers there, such as LocalStack or moto, with the credentials that "
                            + "the AWS SDK finds.")
    private URI endpoint;

    @Option(
            names = "--read-delay",
            paramLabel = "READS",
            defaultValue = "0",
            description = "How many reads after a write still show the state before it (default: ${DEFAULT-VALUE}).")
    private int readDelay;

    @Option(
            names = "--faults",
            paramLabel = "FILE",
            description = "Let calls of the registry fail as this plan says, for example examples/faults.yaml.")
    private Path faults;

    @Option(names = "--strict-patches", description = "Refuse patch paths into a shorthand, as AWS does.")
    private boolean strictPatches;

    ServeCommand(StopSignal stop) {
        this.stop = stop;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServerConfiguration configuration = configuration();
        try (LocalServer server = start(configuration)) {
            announce(configuration, server.endpoint());
            stop.await();
        }
        spec.commandLine().getOut().println("Stopped.");
        return ExitCode.OK;
    }

    private ServerConfiguration configuration() {
        Checks.account(account);
        Checks.region(region);
        if (port < 0 || port > 65535) {
            throw new Refusal("--port: " + port + " is not a port. Choose one up to 65535, or 0 for any that is free.");
        }
        if (readDelay < 0) {
            throw new Refusal("--read-delay: " + readDelay + " is negative. Give a number of reads.");
        }
        RegistryConfiguration registry =
                RegistryConfiguration.DEFAULT.withReadDelay(readDelay).withFaults(faultPlan());
        ServerConfiguration configuration = ServerConfiguration.DEFAULT
                .withHost(host)
                .withPort(port)
                .withStrictPatches(strictPatches)
                .withRegistry(account == null ? registry : registry.withAccountId(account));
        return endpoint == null ? configuration : configuration.withElsewhere(elsewhere());
    }

    private FaultPlan faultPlan() {
        if (faults == null) {
            return FaultPlan.NONE;
        }
        if (endpoint != null) {
            throw new Refusal("--faults: only the embedded registry fails by plan. Leave --endpoint-url out.");
        }
        try {
            return FaultPlanReader.read(Files.readString(faults));
        } catch (IOException e) {
            throw new Refusal("--faults: the file '" + faults + "' cannot be read.");
        } catch (IllegalArgumentException e) {
            throw new Refusal("--faults: " + faults + ": " + e.getMessage());
        }
    }

    private ServerConfiguration.Elsewhere elsewhere() {
        Caller caller = AwsCaller.of(endpoint, region);
        Checks.sameAccount(account, caller.accountId());
        return new ServerConfiguration.Elsewhere(endpoint, caller);
    }

    private static LocalServer start(ServerConfiguration configuration) {
        try {
            return LocalServer.start(configuration);
        } catch (UncheckedIOException e) {
            throw new Refusal(e.getMessage());
        }
    }

    private void announce(ServerConfiguration configuration, URI address) {
        CommandLine commandLine = spec.commandLine();
        if (!address.getHost().equals(LoopbackServer.LOOPBACK) || !host.equals(LoopbackServer.LOOPBACK)) {
            commandLine
                    .getErr()
                    .println(commandLine
                            .getColorScheme()
                            .errorText("Listening on " + host
                                    + ": whoever reaches that address can change this registry, without credentials."));
        }
        String owner = configuration
                .elsewhere()
                .map(there -> there.caller().accountId())
                .orElse(configuration.registry().accountId());
        String place = endpoint == null ? "embedded in this process" : endpoint.toString();
        commandLine
                .getOut()
                .println("Serving " + ResourceModel.TYPE_NAME + " on " + address + ". Open it in a browser to watch.");
        commandLine.getOut().println("registry  " + owner + " (" + place + "). Stop with Ctrl-C.");
        commandLine.getOut().println();
        commandLine.getOut().print(new ClientLines(address, owner, region == null ? DEFAULT_REGION : region).text());
        commandLine.getOut().flush();
    }
}
