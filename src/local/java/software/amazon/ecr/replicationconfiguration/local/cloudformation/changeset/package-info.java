/** Change sets and their lives between creation and execution. */
package software.amazon.ecr.replicationconfiguration.local.cloudformation.changeset;
