package software.amazon.ecr.replicationconfiguration.local.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * The policy of one private registry, which decides what other accounts replicate to it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry-permissions.html">
 *     Private registry permissions in Amazon ECR</a>
 */
public final class RegistryPolicy {
    /** What a registry has before it is given a policy. */
    public static final RegistryPolicy NONE = new RegistryPolicy(List.of());

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<PolicyStatement> statements;

    private RegistryPolicy(List<PolicyStatement> statements) {
        this.statements = statements;
    }

    /** @throws InvalidPolicy if the text is no JSON, or not a policy */
    public static RegistryPolicy parse(String text) {
        try {
            return of(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new InvalidPolicy("the policy is not JSON: " + e.getOriginalMessage());
        }
    }

    /** @throws InvalidPolicy if the document is not a policy */
    public static RegistryPolicy of(JsonNode document) {
        JsonNode written = document.path("Statement");
        if (!written.isArray() && !written.isObject()) {
            throw new InvalidPolicy("the policy has no Statement; it needs a list of statements");
        }
        List<PolicyStatement> statements = new ArrayList<>();
        for (JsonNode statement : written.isObject() ? List.of(written) : written) {
            statements.add(PolicyStatement.of(statement, statements.size() + 1));
        }
        return new RegistryPolicy(statements);
    }

    /** Decides a request, statement by statement. */
    public PolicyVerdict decide(RegistryRequest request) {
        return PolicyVerdict.of(
                statements.stream().map(statement -> statement.verdict(request)).toList());
    }
}
