package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An operation on a stack in which one operation of a handler is answered in each of the ways that there are.
 *
 * @param name  of its golden file
 * @param what  says which operation of which handler has the answer
 * @param given what the stack is like before
 * @param then  what is done, with the answer
 */
record StackScenario(String name, String what, Consumer<StackStory> given, BiConsumer<StackStory, HandlerAnswer> then) {
    /** Returns all scenarios. */
    static List<StackScenario> all() {
        return Stream.of(
                        CreateScenarios.all(),
                        UpdateScenarios.all(),
                        UpdateRollbackScenarios.all(),
                        DeleteAndImportScenarios.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns what happens if the handler answers so. */
    String run(HandlerAnswer answer) {
        StackStory story = new StackStory();
        given.accept(story);
        story.begin();
        then.accept(story, answer);
        return story.text().replaceAll("(\"no\" .*HandlerErrorCode: )\\w+", "$1CODE");
    }
}
