package software.amazon.ecr.replicationconfiguration.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Run in a JVM of its own: takes the registry through create, read, update and delete again and again, and prints one
 * line for each operation: its name and the p50 and p99 in nanoseconds.
 */
final class WarmProgram {
    private WarmProgram() {}

    /** @param arguments {@code bare} or a provider's entry point; seconds to warm up and to measure; the model's size */
    public static void main(String[] arguments) throws Exception {
        Subject subject = Subjects.named(arguments[0]);
        ModelSize size = ModelSize.parse(arguments[3]);
        measure(subject, size, seconds(arguments[1]));
        measure(subject, size, seconds(arguments[2])).forEach((operation, nanos) -> {
            List<Long> sorted = nanos.stream().sorted().toList();
            int count = sorted.size();
            System.out.println(operation + " " + sorted.get(count / 2) + " " + sorted.get(count * 99 / 100));
        });
        System.exit(0);
    }

    /** By operation: the nanoseconds of each call. */
    private static Map<MeasuredOperation, List<Long>> measure(Subject subject, ModelSize size, long longest)
            throws Exception {
        Map<MeasuredOperation, List<Long>> nanos = new EnumMap<>(MeasuredOperation.class);
        for (long begun = System.nanoTime(); System.nanoTime() - begun < longest; ) {
            for (MeasuredOperation operation : MeasuredOperation.values()) {
                long started = System.nanoTime();
                subject.call(operation, size);
                long took = System.nanoTime() - started;
                nanos.computeIfAbsent(operation, any -> new ArrayList<>()).add(took);
            }
        }
        return nanos;
    }

    private static long seconds(String text) {
        return TimeUnit.SECONDS.toNanos(Long.parseLong(text));
    }
}
