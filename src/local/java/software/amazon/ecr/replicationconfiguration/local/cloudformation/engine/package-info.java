/** Carries out the operations on a stack: plan, create, update, delete, roll back, import. */
package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;
