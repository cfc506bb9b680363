/** Shows a run, to a person or to a program. */
package software.amazon.ecr.replicationconfiguration.local.cli.report;
