package software.amazon.ecr.replicationconfiguration.interleaving;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;

/** Somebody who changes the rules of a registry, call by call. It does not change: each call makes another. */
interface Writer {
    boolean isDone();

    /** SUCCESS or the error code; only when done. */
    String report();

    /** Whether the next call is a write, as opposed to a read. */
    boolean isAboutToWrite();

    /** The rules that the next call, a write, puts. */
    List<ReplicationRule> pendingRules();

    /** Returns the writer after its next call. */
    Writer call(List<ReplicationRule> stored, Outcome outcome);

    /** What becomes of a call. */
    enum Outcome {
        ANSWERED,
        LOST_BEFORE,
        LOST_AFTER;

        static List<Outcome> possible(Writer writer, boolean mayBeLost) {
            return mayBeLost && !(writer instanceof Outsider) && writer.isAboutToWrite()
                    ? List.of(values())
                    : List.of(ANSWERED);
        }
    }

    /** Writes once, and neither looks before nor afterwards. */
    record Outsider(List<ReplicationRule> pendingRules, boolean isDone) implements Writer {
        @Override
        public String report() {
            return Interleaving.Happening.SUCCESS;
        }

        @Override
        public boolean isAboutToWrite() {
            return true;
        }

        @Override
        public Writer call(List<ReplicationRule> stored, Outcome outcome) {
            return new Outsider(pendingRules, true);
        }
    }
}
