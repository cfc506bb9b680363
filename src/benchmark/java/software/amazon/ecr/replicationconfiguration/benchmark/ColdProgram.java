package software.amazon.ecr.replicationconfiguration.benchmark;

/**
 * Run in a JVM of its own: constructs the subject and makes one CREATE. It prints {@code answered}, for the parent to
 * stop its clock at, and the nanoseconds that the construction and the call took. It ends with its input, so that the
 * parent can see what it has used.
 */
final class ColdProgram {
    private ColdProgram() {}

    /** @param arguments {@code bare}, or the name of a provider's entry point */
    public static void main(String[] arguments) throws Exception {
        long started = System.nanoTime();
        Subject subject = Subjects.named(arguments[0]);
        long constructed = System.nanoTime();
        subject.call(MeasuredOperation.CREATE, ModelSize.SMALLEST);
        long answered = System.nanoTime();
        System.out.println("answered " + (constructed - started) + " " + (answered - constructed));
        System.in.read();
        System.exit(0);
    }
}
