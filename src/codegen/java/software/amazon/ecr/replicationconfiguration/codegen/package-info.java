/**
 * Generates from the resource type schema what {@code cfn generate} would: models, wrappers, documentation, execution
 * role. The build runs it; nothing of it is in the handler jar.
 */
package software.amazon.ecr.replicationconfiguration.codegen;
