package software.amazon.ecr.replicationconfiguration.benchmark;

import java.io.BufferedReader;
import java.io.InputStreamReader;

/** Run in a JVM of its own: makes the operation that each line of its input names, and prints a line after each. */
final class CallsProgram {
    private CallsProgram() {}

    /** @param arguments {@code bare}, or the name of a provider's entry point */
    public static void main(String[] arguments) throws Exception {
        Subject subject = Subjects.named(arguments[0]);
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            subject.call(MeasuredOperation.valueOf(line), ModelSize.SMALLEST);
            System.out.println("done");
        }
        System.exit(0);
    }
}
