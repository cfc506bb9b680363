/** Compares two property documents of a type as its schema says: what differs, and where. Knows no stacks. */
package software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison;
