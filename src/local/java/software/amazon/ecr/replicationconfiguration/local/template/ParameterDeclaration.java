package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parameter as the template declares it.
 *
 * @param defaultValue  the default as text
 * @param noEcho        whether its value must never be shown
 * @param allowedValues the values that it may have; empty if any
 */
public record ParameterDeclaration(
        String name,
        String type,
        Optional<String> defaultValue,
        boolean noEcho,
        Optional<String> description,
        List<String> allowedValues) {

    static ParameterDeclaration of(String name, JsonNode declaration) {
        List<String> allowedValues = new ArrayList<>();
        declaration.path("AllowedValues").forEach(value -> allowedValues.add(value.asText()));
        return new ParameterDeclaration(
                name,
                declaration.path("Type").asText(),
                Optional.ofNullable(declaration.get("Default")).map(JsonNode::asText),
                declaration.path("NoEcho").asText().equalsIgnoreCase("true"),
                Optional.ofNullable(declaration.get("Description")).map(JsonNode::asText),
                List.copyOf(allowedValues));
    }
}
