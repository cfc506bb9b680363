package software.amazon.ecr.replicationconfiguration.local.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/** The command line. Without arguments it runs the smallest example. */
@Command(
        name = "ecr-replication",
        synopsisSubcommandLabel = "COMMAND",
        description = "Tries the provider of " + ResourceModel.TYPE_NAME + " on this computer.")
public final class Main {

    private static final String[] DEFAULT = {"run", "examples/minimal.yaml"};

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private Main() {}

    /** Ends the JVM with the exit status of the command unless that is 0. */
    public static void main(String[] arguments) {
        // JDK 22 to 24 have a console without a terminal too, unless they are asked for this one.
        System.setProperty("jdk.console", "java.base");
        int status = commandLine(Confirmation.ON_CONSOLE, StopSignal.SHUTDOWN, Progress.ON_CONSOLE)
                .setOut(utf8(System.out))
                .setErr(utf8(System.err))
                .execute(arguments.length == 0 ? DEFAULT : arguments);
        if (status != ExitCode.OK) {
            System.exit(status);
        }
    }

    static CommandLine commandLine(Confirmation confirmation, StopSignal stop, Progress progress) {
        return new CommandLine(new Main())
                .addSubcommand(new RunCommand(confirmation))
                .addSubcommand(new ServeCommand(stop))
                .addSubcommand(new ExplainCommand(progress))
                .setParameterExceptionHandler(Main::misused)
                .setExecutionExceptionHandler(Main::failed);
    }

    private static int misused(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(command.getColorScheme().errorText(e.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            command.getErr().println("Try --help.");
        }
        return ExitCode.USAGE;
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof Refusal || e instanceof TemplateException) {
            command.getErr()
                    .println(command.getColorScheme()
                            .ansi()
                            .apply(e.getMessage(), command.getColorScheme().errorStyles()));
            return ExitCode.USAGE;
        }
        throw e;
    }

    /** Rules are shown with an arrow, and a JVM in the C locale would write a question mark for it. */
    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
