/** Shows an explanation, to a person or to a program. */
package software.amazon.ecr.replicationconfiguration.local.explain.report;
