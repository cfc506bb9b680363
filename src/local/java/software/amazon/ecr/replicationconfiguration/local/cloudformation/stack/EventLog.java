package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The latest events of a stack: {@value #EVENTS} at most, with {@value #CHARACTERS} characters of text at most. */
final class EventLog {
    private static final int EVENTS = 1000;
    private static final int CHARACTERS = 500_000;

    private final Deque<StackEvent> events = new ArrayDeque<>();
    private int characters;

    void add(StackEvent event) {
        events.addLast(event);
        characters += size(event);
        while (events.size() > EVENTS || characters > CHARACTERS && events.size() > 1) {
            characters -= size(events.removeFirst());
        }
    }

    List<StackEvent> newestFirst() {
        List<StackEvent> all = new ArrayList<>(events);
        Collections.reverse(all);
        return all;
    }

    private static int size(StackEvent event) {
        return length(event.resourceProperties())
                + length(event.resourceStatusReason())
                + event.invocations().stream()
                        .mapToInt(invocation -> length(invocation.message()))
                        .sum();
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
