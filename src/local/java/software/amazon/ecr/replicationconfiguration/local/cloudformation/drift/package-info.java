/** Compares what a stack declares with what a read handler returns, as the schema says that it is to be compared. */
package software.amazon.ecr.replicationconfiguration.local.cloudformation.drift;
