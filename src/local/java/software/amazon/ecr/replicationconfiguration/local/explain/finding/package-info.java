/** Findings, one class for each kind, with identifiers that the guide explains. */
package software.amazon.ecr.replicationconfiguration.local.explain.finding;
