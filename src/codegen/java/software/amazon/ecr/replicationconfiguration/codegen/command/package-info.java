/** The arguments of the programs that the build runs. */
package software.amazon.ecr.replicationconfiguration.codegen.command;
