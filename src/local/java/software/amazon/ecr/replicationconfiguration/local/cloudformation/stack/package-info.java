/** What is remembered of stacks: templates, resources, statuses, events. Decides nothing. */
package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;
