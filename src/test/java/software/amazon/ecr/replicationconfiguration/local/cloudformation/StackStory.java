package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.template;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.thing;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.SteppedClock;

/** One stack over {@link Things}, and what happens to it. Operations run on the calling thread, and nothing waits. */
final class StackStory {
    static final String STACK = "Demo";
    static final String CHANGE_SET = "Changes";

    /** Three repetitions of what is retriable; and what takes more than 12 seconds has taken too long. */
    private static final Limits LIMITS = new Limits(10, 3, Duration.ofSeconds(1), Duration.ofSeconds(12));

    private final Things things = new Things();
    private final DirectCloudFormation cloudFormation;
    private final StackTimeline timeline = new StackTimeline();
    private final SteppedClock clock = new SteppedClock();
    private Runnable nextPause = () -> {};
    private Stack stack;

    StackStory() {
        cloudFormation = new DirectCloudFormation(
                Things.SCHEMA, this::invoke, Runnable::run, this::pause, clock, LIMITS, () -> {});
    }

    Things things() {
        return things;
    }

    StackStatus status() {
        return stack.status();
    }

    StackStory answer(Action action, String logicalId, HandlerAnswer answer) {
        things.answer(action, logicalId, answer);
        return this;
    }

    StackStory create(String template, String... more) {
        return call("CreateStack", with(more, "TemplateBody", template));
    }

    StackStory update(String template, String... more) {
        return call("UpdateStack", with(more, "TemplateBody", template));
    }

    StackStory changeSet(String type, String template, String... more) {
        return call(
                "CreateChangeSet",
                with(more, "ChangeSetName", CHANGE_SET, "ChangeSetType", type, "TemplateBody", template));
    }

    /** Imports what is at place 3 as Bag. */
    StackStory importBag(String others) {
        return changeSet(
                        "IMPORT",
                        template(others, thing("Bag", 3, 1, "DeletionPolicy: Retain")),
                        "ResourcesToImport.member.1.LogicalResourceId",
                        "Bag",
                        "ResourcesToImport.member.1.ResourceType",
                        Things.TYPE,
                        "ResourcesToImport.member.1.ResourceIdentifier.entry.1.key",
                        "Id",
                        "ResourcesToImport.member.1.ResourceIdentifier.entry.1.value",
                        "at-3")
                .call("ExecuteChangeSet", "ChangeSetName", CHANGE_SET);
    }

    /** Calls an operation on the stack. */
    StackStory call(String operation, String... form) {
        timeline.addCall(operation);
        try {
            cloudFormation.call(operation, with(form, "StackName", STACK));
        } catch (AwsError e) {
            timeline.addError(e);
        }
        tellEvents();
        return this;
    }

    /** Calls an operation in the pause between two invocations of a handler that comes next. */
    StackStory callInTheNextPause(String operation) {
        nextPause = () -> {
            nextPause = () -> {};
            call(operation);
        };
        return this;
    }

    /** Forgets what happened so far. */
    void begin() {
        timeline.clear();
    }

    /** Returns what happened, and how it ended. */
    String text() {
        String resources = stack.resources().stream().map(StackStory::shown).collect(Collectors.joining(", "));
        return timeline
                + "\n= stack %s\n= resources [%s]\n= registry %s\n"
                        .formatted(stack.status(), resources, things.registry());
    }

    private static String[] with(String[] form, String... more) {
        return Stream.concat(Stream.of(more), Stream.of(form)).toArray(String[]::new);
    }

    private String invoke(String request) {
        tellEvents();
        timeline.addInvocation(Things.json(request));
        try {
            String answer = things.invoke(request);
            timeline.addAnswer(Things.json(answer).path("status").asText());
            return answer;
        } catch (RuntimeException e) {
            timeline.addAnswer("no answer");
            throw e;
        }
    }

    private void pause(Duration delay) {
        clock.of(delay);
        nextPause.run();
    }

    private void tellEvents() {
        if (stack == null) {
            stack = cloudFormation.stack(STACK);
        }
        timeline.addEvents(stack);
    }

    private static String shown(StackResource resource) {
        return "%s %s %s".formatted(resource.logicalId(), resource.status(), resource.physicalId());
    }
}
