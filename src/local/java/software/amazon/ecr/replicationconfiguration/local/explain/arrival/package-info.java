/** Whether an image will arrive, given rules and registry policies. */
package software.amazon.ecr.replicationconfiguration.local.explain.arrival;
