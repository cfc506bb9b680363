package software.amazon.ecr.replicationconfiguration.local.explain.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.explain.Subject;
import software.amazon.ecr.replicationconfiguration.local.explain.live.ImageStatus;

/** Whether images arrived, for a person and for machines. */
public final class StatusReport {
    private StatusReport() {}

    /** Returns the lines of a table, which names destinations as the explanation of the subject does. */
    public static List<String> lines(Subject subject, List<ImageStatus> statuses, int width) {
        TextTable table = new TextTable("REPOSITORY", "NEWEST IMAGE", "DESTINATION", "STATUS", "FAILURE");
        statuses.forEach(status -> table.add(
                status.repository(),
                status.image(),
                status.destination().map(subject::name).orElse(""),
                status.status(),
                status.failureCode()));
        return table.lines(width);
    }

    public static ArrayNode json(List<ImageStatus> statuses) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        statuses.forEach(status -> json.addObject()
                .put("repository", status.repository())
                .put("image", status.image())
                .put("region", status.region())
                .put("registryId", status.registryId())
                .put("status", status.status())
                .put("failureCode", status.failureCode()));
        return json;
    }
}
