/**
 * CloudFormation in front of the handlers: stacks, change sets and drift for one resource type.
 *
 * <p>Resources of other types are accepted and not provisioned. Handlers of one stack are invoked one after another.
 */
package software.amazon.ecr.replicationconfiguration.local.cloudformation;
