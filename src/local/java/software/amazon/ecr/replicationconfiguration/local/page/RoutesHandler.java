package software.amazon.ecr.replicationconfiguration.local.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import software.amazon.ecr.replicationconfiguration.ReplicationRule;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.explain.match.MatchingRule;
import software.amazon.ecr.replicationconfiguration.local.explain.match.RepositoryRoutes;
import software.amazon.ecr.replicationconfiguration.local.explain.report.ExplanationJson;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.HttpAnswer;
import software.amazon.ecr.replicationconfiguration.local.http.JsonProtocol;
import software.amazon.ecr.replicationconfiguration.local.http.RequestLimits;
import software.amazon.ecr.replicationconfiguration.local.http.ServiceHandler;

/**
 * Tells where images go: {@code GET /routes?account=…&region=…&repository=…}. The answer is that of {@code explain --json}
 * for the repository, with the rules that take it and those of their filters that match:
 * {@code {"name": "…", "destinations": […], "rules": [{"number": 1, "filters": ["prod/"]}]}}.
 */
public final class RoutesHandler extends ServiceHandler {
    private static final JsonProtocol PROTOCOL = new JsonProtocol("application/json", "");

    private final Supplier<Map<AccountRegion, List<ReplicationRule>>> stored;

    /** @param stored the rules of all registries that have some */
    public RoutesHandler(RequestLimits limits, Supplier<Map<AccountRegion, List<ReplicationRule>>> stored) {
        super(limits, Runnable::run);
        this.stored = Objects.requireNonNull(stored, "stored");
    }

    @Override
    protected boolean accepts(Request request) {
        return Request.getPathInContext(request).equals("/routes") && HttpMethod.GET.is(request.getMethod());
    }

    @Override
    protected HttpAnswer answer(Request request, byte[] body) {
        Fields query = Request.extractQueryParameters(request);
        AccountRegion registry = registry(query);
        RepositoryRoutes routes = RepositoryRoutes.of(
                registry, stored.get().getOrDefault(registry, List.of()), parameter(query, "repository"));
        ObjectNode json = ExplanationJson.of(routes);
        ArrayNode rules = json.putArray("rules");
        for (MatchingRule rule : routes.rules()) {
            ArrayNode filters = rules.addObject().put("number", rule.number()).putArray("filters");
            rule.filters().forEach(filters::add);
        }
        return PROTOCOL.answer(json);
    }

    @Override
    protected HttpAnswer error(AwsError error) {
        return PROTOCOL.error(error);
    }

    private static AccountRegion registry(Fields query) {
        try {
            return new AccountRegion(parameter(query, "account"), parameter(query, "region"));
        } catch (IllegalArgumentException e) {
            throw new AwsError(400, "ValidationException", e.getMessage() + ".");
        }
    }

    private static String parameter(Fields query, String name) {
        String value = query.getValue(name);
        if (value == null) {
            throw new AwsError(400, "ValidationException", "The parameter '" + name + "' is missing.");
        }
        return value;
    }
}
