package software.amazon.ecr.replicationconfiguration.local.explain.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import software.amazon.ecr.replicationconfiguration.local.explain.Explanation;
import software.amazon.ecr.replicationconfiguration.local.explain.finding.Finding;
import software.amazon.ecr.replicationconfiguration.local.explain.match.RepositoryRoutes;
import software.amazon.ecr.replicationconfiguration.local.explain.match.Route;
import software.amazon.ecr.replicationconfiguration.local.explain.requirement.Requirement;

/** An explanation for machines; guide/explain.md describes the object. */
public final class ExplanationJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ExplanationJson() {}

    public static ObjectNode of(Explanation explanation) {
        ObjectNode json = MAPPER.createObjectNode();
        json.putObject("registry")
                .put("accountId", explanation.subject().registry().accountId())
                .put("region", explanation.subject().registry().region());
        ArrayNode repositories = json.putArray("repositories");
        explanation.repositories().forEach(repository -> repositories.add(of(repository)));
        ArrayNode requirements = json.putArray("requirements");
        explanation.requirements().forEach(requirement -> put(requirement, requirements.addObject()));
        ArrayNode findings = json.putArray("findings");
        explanation.findings().forEach(finding -> put(finding, findings.addObject()));
        return json;
    }

    public static ObjectNode of(RepositoryRoutes repository) {
        ObjectNode json = MAPPER.createObjectNode().put("name", repository.name());
        ArrayNode destinations = json.putArray("destinations");
        for (Route route : repository.routes()) {
            ObjectNode destination = destinations
                    .addObject()
                    .put("region", route.destination().region())
                    .put("registryId", route.destination().accountId());
            route.rules().forEach(destination.putArray("rules")::add);
            destination.put("deleteReplication", route.deleteReplication());
        }
        return json;
    }

    private static void put(Requirement requirement, ObjectNode json) {
        json.put("region", requirement.destination().region())
                .put("registryId", requirement.destination().accountId())
                .set("statement", requirement.statement());
    }

    private static void put(Finding finding, ObjectNode json) {
        json.put("id", finding.id())
                .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                .put("message", finding.message());
    }
}
