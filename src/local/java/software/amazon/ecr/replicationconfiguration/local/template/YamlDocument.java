package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Parses a template in YAML into the JSON that means the same: short tags become long functions, and scalars become the
 * text that is written, so that {@code 2012-10-17} stays a version, {@code 012345678901} an account and {@code no} a
 * word. Only an empty value, {@code ~} and {@code null} are null.
 *
 * <p>No Java object is ever constructed from a tag: the document is composed into nodes, and the nodes are translated.
 * Aliases are refused, as CloudFormation refuses them.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">
 *     Template formats</a>
 */
final class YamlDocument {
    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.NULL, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.SEQ, Tag.MAP);

    private final String source;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** @param source what messages call the document */
    YamlDocument(String source) {
        this.source = source;
    }

    /** @throws TemplateException with the line, if the text is not one YAML document or uses what templates may not */
    JsonNode parse(String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setNestingDepthLimit(TemplateReader.MAX_DEPTH);
        try {
            Node root = new Composer(new ParserImpl(new StreamReader(text), limits), new AsWritten(), limits)
                    .getSingleNode();
            return root == null ? NullNode.getInstance() : json(root);
        } catch (MarkedYAMLException e) {
            throw error(e.getProblemMark(), e.getProblem());
        } catch (YAMLException e) {
            throw new TemplateException(source + ": " + e.getMessage());
        }
    }

    private JsonNode json(Node node) {
        if (!seen.add(node)) {
            throw error(
                    node.getStartMark(),
                    "CloudFormation accepts no YAML aliases, and one refers to the value here;"
                            + " write the value out in each place");
        }
        String tag = node.getTag().getValue();
        if (tag.startsWith("!")) {
            return function(tag.substring(1), untagged(node));
        }
        if (!PLAIN_TAGS.contains(node.getTag())) {
            throw error(node.getStartMark(), "the tag " + tag + " has no meaning in a template");
        }
        return node.getTag().equals(Tag.NULL) ? NullNode.getInstance() : untagged(node);
    }

    private JsonNode untagged(Node node) {
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        return node instanceof MappingNode mapping ? object(mapping) : TextNode.valueOf(((ScalarNode) node).getValue());
    }

    private ObjectNode object(MappingNode mapping) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)
                    || key.getTag().getValue().startsWith("!")) {
                throw error(entry.getKeyNode().getStartMark(), "a key must be text");
            }
            Integer first = lines.putIfAbsent(key.getValue(), line(key.getStartMark()));
            if (first != null) {
                throw error(
                        key.getStartMark(),
                        "'%s' is here for the second time, first on line %d; keep one of them"
                                .formatted(key.getValue(), first));
            }
            object.set(key.getValue(), json(entry.getValueNode()));
        }
        return object;
    }

    /** A short tag as a long function; {@code !GetAtt Resource.Attribute} as the list that the long form takes. */
    private static ObjectNode function(String tag, JsonNode argument) {
        if (tag.equals("Ref") || tag.equals("Condition")) {
            return JsonNodeFactory.instance.objectNode().set(tag, argument);
        }
        JsonNode written = argument;
        if (tag.equals("GetAtt") && argument.isTextual()) {
            ArrayNode parts = JsonNodeFactory.instance.arrayNode();
            for (String part : argument.textValue().split("\\.", 2)) {
                parts.add(part);
            }
            written = parts;
        }
        return JsonNodeFactory.instance.objectNode().set("Fn::" + tag, written);
    }

    private TemplateException error(Mark mark, String problem) {
        return new TemplateException(
                "%s: line %d, column %d: %s".formatted(source, line(mark), mark.getColumn() + 1, problem));
    }

    private static int line(Mark mark) {
        return mark.getLine() + 1;
    }

    /** Leaves out YAML 1.1's guesses at numbers, dates, octals and switches. */
    private static final class AsWritten extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
