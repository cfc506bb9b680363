/** Registry policies: what a registry allows other accounts to do. */
package software.amazon.ecr.replicationconfiguration.local.policy;
