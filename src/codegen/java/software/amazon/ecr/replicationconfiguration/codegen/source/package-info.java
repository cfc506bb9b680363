/** Java sources from the schema: models, their JSON, their copies, and the wrappers. */
package software.amazon.ecr.replicationconfiguration.codegen.source;
