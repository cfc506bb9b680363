/**
 * Drives a handler as CloudFormation does: request envelopes, re-invocation with the callback context, repetition of
 * retriable failures from the first request, and checks that each event keeps to the contract. Serves any type.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-contract.html">
 *     Resource type handler contract</a>
 */
package software.amazon.ecr.replicationconfiguration.local.orchestrator;
