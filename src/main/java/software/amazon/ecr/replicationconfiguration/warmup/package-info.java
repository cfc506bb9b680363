/**
 * Runs handlers once while the provider is constructed, without a network, so that the first invocation finds classes
 * loaded. The only room that knows handlers.
 */
package software.amazon.ecr.replicationconfiguration.warmup;
