package software.amazon.ecr.replicationconfiguration.local.explain.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.ecr.RuleReader;

/**
 * What Amazon ECR says of a registry.
 *
 * @param rules in canonical form; none if replication is off
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeRegistry.html">
 *     DescribeRegistry</a>
 */
public record RegistryDescription(String registryId, List<ReplicationRule> rules) {
    public RegistryDescription {
        rules = List.copyOf(rules);
    }

    /**
     * Reads what {@code aws ecr describe-registry} prints.
     *
     * @return empty if the file holds something else
     * @throws UnusableInput if it is such an answer, and incomplete
     */
    public static Optional<RegistryDescription> read(Path path) {
        return InputFile.read(path)
                .object()
                .filter(answer -> answer.has("replicationConfiguration"))
                .map(answer -> of(answer, path.toString()));
    }

    /** @param source what messages call the answer */
    public static RegistryDescription of(JsonNode answer, String source) {
        if (!answer.path("registryId").isTextual()
                || !answer.at("/replicationConfiguration/rules").isArray()) {
            throw new UnusableInput(source + ": is not a whole answer of DescribeRegistry, which has a registryId and "
                    + "the rules of the replicationConfiguration");
        }
        return new RegistryDescription(
                answer.get("registryId").textValue(),
                RuleReader.ofService(answer.at("/replicationConfiguration/rules")));
    }
}
