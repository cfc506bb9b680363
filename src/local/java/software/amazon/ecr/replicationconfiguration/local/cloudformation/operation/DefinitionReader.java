package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Tag;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.QueryForm;
import software.amazon.ecr.replicationconfiguration.local.template.Template;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateReader;

/** Reads from an input what a client wants a stack to be. */
final class DefinitionReader {
    private static final int MAX_BYTES = 51_200;
    private static final int MAX_TAGS = 50;
    private static final int MAX_KEY = 128;
    private static final int MAX_VALUE = 256;

    private final QueryForm input;
    private final StackDefinition previous;

    /** @param previous what the stack is now; null if it is new */
    DefinitionReader(QueryForm input, StackDefinition previous) {
        this.input = input;
        this.previous = previous;
    }

    /** @throws AwsError {@code ValidationError}, {@code InsufficientCapabilitiesException} */
    StackDefinition definition() {
        String body = body();
        Template template = TemplateReader.parse(body, "TemplateBody");
        List<String> capabilities = input.texts("Capabilities");
        Capabilities.require(template, capabilities);
        return new StackDefinition(
                body, template, new ParameterValues(input, previous).of(template), tags(), capabilities, roleArn());
    }

    /** Returns the template alone. */
    Template template() {
        return TemplateReader.parse(body(), "TemplateBody");
    }

    private String body() {
        if (input.text("TemplateURL").isPresent()) {
            throw AwsError.validationError(
                    "TemplateURL is not read by this server. Pass the template as TemplateBody, up to %d bytes."
                            .formatted(MAX_BYTES));
        }
        if (input.flag("UsePreviousTemplate").orElse(false)) {
            if (previous == null) {
                throw AwsError.validationError("UsePreviousTemplate: the stack has no template yet.");
            }
            return previous.body();
        }
        String body = input.text("TemplateBody")
                .orElseThrow(() -> AwsError.validationError("Either Template URL or Template Body must be specified."));
        if (body.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw AwsError.validationError("TemplateBody has %d bytes; it may have %d."
                    .formatted(body.getBytes(StandardCharsets.UTF_8).length, MAX_BYTES));
        }
        return body;
    }

    /** Tags that a client does not send stay as they are; an empty list takes them away. */
    private List<Tag> tags() {
        List<Tag> tags =
                input.structures("Tags").stream().map(DefinitionReader::tag).toList();
        if (tags.size() > MAX_TAGS) {
            throw AwsError.validationError("There are %d tags; a stack may have %d.".formatted(tags.size(), MAX_TAGS));
        }
        return tags.isEmpty() && previous != null && !input.isEmptyList("Tags") ? previous.tags() : tags;
    }

    /** @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_Tag.html">Tag</a> */
    private static Tag tag(QueryForm form) {
        Tag tag = new Tag(form.required("Key"), form.text("Value").orElse(""));
        if (tag.key().length() > MAX_KEY || tag.value().length() > MAX_VALUE) {
            throw AwsError.validationError("The tag %s is too long: a key may have %d characters and a value %d."
                    .formatted(tag.key(), MAX_KEY, MAX_VALUE));
        }
        return tag;
    }

    /** A role that a client does not send stays as it is. */
    private String roleArn() {
        return input.text("RoleARN").orElse(previous == null ? null : previous.roleArn());
    }
}
