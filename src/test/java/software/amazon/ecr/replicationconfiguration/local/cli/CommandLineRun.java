package software.amazon.ecr.replicationconfiguration.local.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command printed and how it ended.
 *
 * @param out with line feeds, and durations masked as {@code # ms}
 */
record CommandLineRun(int status, String out, String err) {

    /** Runs a command without colour, on behalf of somebody who confirms nothing. */
    static CommandLineRun of(String... arguments) {
        return of(question -> false, Ansi.OFF, arguments);
    }

    static CommandLineRun of(Progress progress, String... arguments) {
        return of(question -> false, progress, Ansi.OFF, arguments);
    }

    static CommandLineRun of(Confirmation confirmation, Ansi ansi, String... arguments) {
        return of(confirmation, Progress.NONE, ansi, arguments);
    }

    private static CommandLineRun of(Confirmation confirmation, Progress progress, Ansi ansi, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine = Main.commandLine(confirmation, () -> {}, progress)
                .setColorScheme(Help.defaultColorScheme(ansi))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        int status = commandLine.execute(arguments);
        return new CommandLineRun(status, text(out).replaceAll(" +[0-9]+ ms", " # ms"), text(err));
    }

    private static String text(StringWriter writer) {
        return writer.toString().replace(System.lineSeparator(), "\n");
    }
}
