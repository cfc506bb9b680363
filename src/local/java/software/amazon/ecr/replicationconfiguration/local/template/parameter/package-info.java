/** The parameters of a template, their types and constraints, and the pseudo parameters. */
package software.amazon.ecr.replicationconfiguration.local.template.parameter;
