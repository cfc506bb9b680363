package software.amazon.ecr.replicationconfiguration.local.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a task has come that takes a while. */
@FunctionalInterface
interface Progress {

    /** One less than terminals commonly have columns, so that no bar begins a line of its own. */
    int WIDTH = 79;

    /** Shows nothing. */
    Progress NONE = (task, steps) -> new Task(() -> {}, () -> {});

    /** Shows a bar on standard error, if there is a terminal. */
    Progress ON_CONSOLE = (task, steps) -> (System.console() == null ? NONE : bar(System.err)).begin(task, steps);

    /** Begins a task of so many steps. */
    Task begin(String task, int steps);

    /** Returns what draws a bar of at most {@value #WIDTH} characters. */
    static Progress bar(PrintStream out) {
        return (task, steps) -> {
            ProgressBar bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                    .build();
            return new Task(bar::step, bar::close);
        };
    }

    /**
     * A task that is under way.
     *
     * @param step is run after each step, by many threads at once
     * @param end is run after the last
     */
    record Task(Runnable step, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}
