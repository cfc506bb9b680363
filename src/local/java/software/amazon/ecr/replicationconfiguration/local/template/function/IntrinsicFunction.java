package software.amazon.ecr.replicationconfiguration.local.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/**
 * A function that stands for a value.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">
 *     Intrinsic functions</a>
 */
public interface IntrinsicFunction {
    /** The name of the long form. */
    String name();

    /**
     * The value that the call stands for; a missing node is no value.
     *
     * @throws TemplateException if the arguments are wrong, or the value is not known without a stack
     */
    JsonNode apply(FunctionCall call);
}
