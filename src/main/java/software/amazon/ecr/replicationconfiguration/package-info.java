/**
 * The handlers of the resource type, and what the RPDK looks for beside the generated classes: configuration and callback
 * context. A handler reads like its contract; it knows no SDK and catches nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract.html">
 *     Resource type handler contract</a>
 */
package software.amazon.ecr.replicationconfiguration;
