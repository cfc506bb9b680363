package software.amazon.ecr.replicationconfiguration.local.cli;

import java.io.Console;

/** Asks the person at the terminal whether to go on. */
@FunctionalInterface
interface Confirmation {

    /** Asks on the console; without one nobody can say yes. */
    Confirmation ON_CONSOLE = question -> {
        Console console = System.console();
        if (console == null) {
            throw new Refusal("There is no terminal to confirm this on. If you mean it, give --yes.");
        }
        String answer = console.readLine("%s [y/N] ", question);
        return answer != null && answer.strip().equalsIgnoreCase("y");
    };

    boolean isGivenFor(String question);
}
