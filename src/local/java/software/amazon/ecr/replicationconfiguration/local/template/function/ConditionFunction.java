package software.amazon.ecr.replicationconfiguration.local.template.function;

import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/**
 * A function that is true or false, in the Conditions section.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/conditions-section-structure.html">
 *     Conditions</a>
 */
interface ConditionFunction {
    /** The name of the long form. */
    String name();

    /** @throws TemplateException if the arguments are wrong */
    boolean test(FunctionCall call);
}
