package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.template;
import static software.amazon.ecr.replicationconfiguration.local.cloudformation.ThingTemplate.thing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.cloudformation.Action;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackEvent;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackResource;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.SteppedClock;

/**
 * One stack over {@link Things}, and what happens to it, in order: {@code $} an operation that a client calls,
 * {@code !} the error that it fails with, {@code >} an invocation of a handler with its operation's request token,
 * {@code <} its answer, and the stack's events. Operations run on the calling thread, and nothing waits.
 */
final class StackStory {
    static final String STACK = "Demo";
    static final String CHANGE_SET = "Changes";

    /** Three repetitions of what is retriable; and what takes more than 12 seconds has taken too long. */
    private static final Limits LIMITS = new Limits(10, 3, Duration.ofSeconds(1), Duration.ofSeconds(12));

    private final Things things = new Things();
    private final DirectCloudFormation cloudFormation;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final SteppedClock clock = new SteppedClock();
    private Runnable nextPause = () -> {};
    private Stack stack;
    private int told;

    StackStory() {
        cloudFormation = new DirectCloudFormation(
                Things.SCHEMA, this::invoke, Runnable::run, this::pause, clock, LIMITS, () -> {});
    }

    Things things() {
        return things;
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
        lines.add("$ " + operation);
        try {
            cloudFormation.call(operation, with(form, "StackName", STACK));
        } catch (AwsError e) {
            lines.add("! %s: %s".formatted(e.code(), shown(e.getMessage())));
        }
        tellEvents();
        return this;
    }

    /** Cancels the update in the pause between two invocations of a handler that comes next. */
    StackStory cancelInTheNextPause() {
        nextPause = () -> {
            nextPause = () -> {};
            call("CancelUpdateStack");
        };
        return this;
    }

    /** Forgets what happened so far. */
    void begin() {
        lines.clear();
        tokens.clear();
    }

    /** Returns what happened, and how it ended. */
    String text() {
        String resources = stack.resources().stream().map(StackStory::shown).collect(Collectors.joining(", "));
        return String.join("\n", lines)
                + "\n= stack %s\n= resources [%s]\n= registry %s\n"
                        .formatted(stack.status(), resources, things.registry());
    }

    private static String[] with(String[] form, String... more) {
        return Stream.concat(Stream.of(more), Stream.of(form)).toArray(String[]::new);
    }

    private String invoke(String request) {
        tellEvents();
        JsonNode json = Things.json(request);
        JsonNode data = json.path("requestData");
        String previous = data.path("previousResourceProperties").isObject()
                ? " was " + data.path("previousResourceProperties")
                : "";
        String context = json.path("callbackContext").isObject() ? " context " + json.path("callbackContext") : "";
        lines.add("> %s %s %s %s%s%s"
                .formatted(
                        json.path("action").asText(),
                        data.path("logicalResourceId").asText(),
                        tokens.computeIfAbsent(
                                json.path("bearerToken").asText(), any -> "token-" + (tokens.size() + 1)),
                        data.path("resourceProperties"),
                        previous,
                        context));
        try {
            String answer = things.invoke(request);
            lines.add("< " + Things.json(answer).path("status").asText());
            return answer;
        } catch (RuntimeException e) {
            lines.add("< no answer");
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
        List<StackEvent> events = new ArrayList<>(stack.events());
        Collections.reverse(events);
        events.stream().skip(told).map(this::shown).forEach(lines::add);
        told = events.size();
    }

    private String shown(StackEvent event) {
        String what = event.isOfStack()
                ? "stack"
                : event.logicalResourceId()
                        + (event.physicalResourceId() == null ? "" : " " + event.physicalResourceId());
        String reason = event.resourceStatusReason() == null ? "" : ": " + shown(event.resourceStatusReason());
        return "  %s %s%s".formatted(event.resourceStatus(), what, reason);
    }

    private static String shown(StackResource resource) {
        return "%s %s %s".formatted(resource.logicalId(), resource.status(), resource.physicalId());
    }

    private String shown(String message) {
        String text = message.replaceAll("arn:aws:cloudformation:[^ \\]]*", "ARN");
        for (Map.Entry<String, String> token : tokens.entrySet()) {
            text = text.replace(token.getKey(), token.getValue());
        }
        return text;
    }
}
