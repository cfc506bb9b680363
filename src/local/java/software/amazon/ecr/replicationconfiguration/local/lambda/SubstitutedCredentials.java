package software.amazon.ecr.replicationconfiguration.local.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.provider.ResourceProvider;

/**
 * Gives a function the credentials of the account that its request names, in the way that the embedded registry takes
 * them: the access key id is the account. {@code cfn test} sends the developer's own credentials and the account that
 * AWS says they are of, which the embedded registry could not know, and the secrets have no business here.
 */
public final class SubstitutedCredentials implements ResourceProvider {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ResourceProvider function;
    private final RequestPointers pointers;

    public SubstitutedCredentials(ResourceProvider function, RequestPointers pointers) {
        this.function = function;
        this.pointers = pointers;
    }

    @Override
    public String invoke(String request) {
        try {
            JsonNode json = JSON.readTree(request);
            String account = json.at(pointers.accountId()).asText();
            if (json.at(pointers.credentials()) instanceof ObjectNode credentials
                    && AccountRegion.isAccountId(account)) {
                credentials
                        .put("accessKeyId", account)
                        .put("secretAccessKey", "local")
                        .put("sessionToken", "local");
            }
            return function.invoke(json.toString());
        } catch (JsonProcessingException e) {
            return function.invoke(request);
        }
    }
}
