package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.template.Template;

/**
 * What a client has to acknowledge before a template may change who may do what.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html">CreateStack</a>
 */
final class Capabilities {
    private static final String IAM = "CAPABILITY_IAM";
    private static final String NAMED_IAM = "CAPABILITY_NAMED_IAM";

    private Capabilities() {}

    /** Returns what the template needs: nothing unless it declares resources of IAM. */
    static List<String> of(Template template) {
        return iamTypes(template).isEmpty() ? List.of() : List.of(IAM);
    }

    /** Returns why; null if nothing is needed. */
    static String reason(Template template) {
        List<String> types = iamTypes(template);
        return types.isEmpty()
                ? null
                : "The following resource(s) require capabilities: [%s]".formatted(String.join(", ", types));
    }

    /** @throws AwsError {@code InsufficientCapabilitiesException} */
    static void require(Template template, List<String> acknowledged) {
        if (!of(template).isEmpty() && !acknowledged.contains(IAM) && !acknowledged.contains(NAMED_IAM)) {
            throw new AwsError(400, "InsufficientCapabilitiesException", "Requires capabilities : [%s]".formatted(IAM));
        }
    }

    private static List<String> iamTypes(Template template) {
        return template.resourceTypes().values().stream()
                .filter(type -> type.startsWith("AWS::IAM::"))
                .distinct()
                .toList();
    }
}
