package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.ecr.replicationconfiguration.local.template.ParameterDeclaration;
import software.amazon.ecr.replicationconfiguration.local.template.StackContext;
import software.amazon.ecr.replicationconfiguration.local.template.StackTemplate;
import software.amazon.ecr.replicationconfiguration.local.template.Template;

/**
 * What a client wants a stack to be.
 *
 * @param body         the template as the client sent it
 * @param template     the same, parsed
 * @param parameters   the value of every parameter of the template
 * @param tags         tags of the stack
 * @param capabilities what the client acknowledged
 * @param roleArn      the role that CloudFormation would assume; null if the client names none. It is shown and has no
 *                     effect: handlers are given the credentials of the caller
 */
public record StackDefinition(
        String body,
        Template template,
        Map<String, String> parameters,
        List<Tag> tags,
        List<String> capabilities,
        String roleArn) {
    public StackDefinition {
        parameters = new LinkedHashMap<>(parameters);
        tags = List.copyOf(tags);
        capabilities = List.copyOf(capabilities);
    }

    /** Returns the values of the parameters that are not to be shown. */
    List<String> secrets() {
        return template.parameters().stream()
                .filter(ParameterDeclaration::noEcho)
                .map(parameter -> parameters.get(parameter.name()))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Returns the template with the parameters, for the stack of that identity. */
    public StackTemplate resolvedFor(StackIdentity identity) {
        return template.forStack(new StackContext(
                identity.owner().accountId(), identity.owner().region(), identity.name(), identity.id(), parameters));
    }
}
