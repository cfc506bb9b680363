package software.amazon.ecr.replicationconfiguration.registration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads any CloudFormation template; a short tag becomes an object with it as its key, for example {@code Sub}. */
final class Yaml extends SafeConstructor {
    private Yaml() {
        super(new LoaderOptions());
        yamlMultiConstructors.put("!", new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
                return Map.of(node.getTag().getValue().substring(1), value(node));
            }
        });
    }

    static JsonNode read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    static JsonNode parse(String text) {
        return new ObjectMapper().valueToTree(new org.yaml.snakeyaml.Yaml(new Yaml()).load(text));
    }

    private Object value(Node node) {
        return node instanceof SequenceNode list
                ? constructSequence(list)
                : node instanceof MappingNode map ? constructMapping(map) : ((ScalarNode) node).getValue();
    }
}
