package software.amazon.ecr.replicationconfiguration.testing;

import java.util.ArrayList;
import java.util.List;
import software.amazon.cloudformation.loggers.LogPublisher;

/** A log that tests read. */
public final class LogLines extends LogPublisher {
    private final List<String> lines = new ArrayList<>();

    @Override
    protected void publishMessage(String message) {
        lines.add(message);
    }

    /** What was logged since the last call. */
    public List<String> take() {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
    }
}
