/**
 * Reads the schema and {@code .rpdk-config} strictly: a keyword that this generator does not know is an error that names
 * it. Uses no other room.
 */
package software.amazon.ecr.replicationconfiguration.codegen.schema;
