package software.amazon.ecr.replicationconfiguration.benchmark;

import java.util.Arrays;

/**
 * Run in a JVM of its own: takes the registry through create, read, update and delete again and again, and prints one
 * line for each operation: its name and the p50 and p99 in nanoseconds.
 */
final class WarmProgram {
    private WarmProgram() {}

    /** @param arguments {@code bare} or a provider's entry point; warm-up rounds; measured rounds; the model's size */
    public static void main(String[] arguments) throws Exception {
        Subject subject = Subjects.named(arguments[0]);
        int warmUp = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        ModelSize size = ModelSize.parse(arguments[3]);
        MeasuredOperation[] operations = MeasuredOperation.values();
        long[][] nanos = new long[operations.length][rounds];
        for (int round = -warmUp; round < rounds; round++) {
            for (MeasuredOperation operation : operations) {
                long started = System.nanoTime();
                subject.call(operation, size);
                long took = System.nanoTime() - started;
                if (round >= 0) {
                    nanos[operation.ordinal()][round] = took;
                }
            }
        }
        for (MeasuredOperation operation : operations) {
            long[] sorted = nanos[operation.ordinal()];
            Arrays.sort(sorted);
            System.out.println(operation + " " + sorted[rounds / 2] + " " + sorted[rounds * 99 / 100]);
        }
        System.exit(0);
    }
}
