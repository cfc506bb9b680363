/**
 * Faults of a service and of the network before it, injected into an embedded registry by plan, so that tests and
 * people see what a client does about them.
 */
package software.amazon.ecr.replicationconfiguration.local.fault;
