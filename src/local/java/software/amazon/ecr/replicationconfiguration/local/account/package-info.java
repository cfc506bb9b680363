/** An account and a Region: which registry, and which caller, is meant. Uses no other room but {@code http}. */
package software.amazon.ecr.replicationconfiguration.local.account;
