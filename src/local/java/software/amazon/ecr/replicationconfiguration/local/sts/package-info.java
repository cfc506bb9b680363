/** {@code GetCallerIdentity}, with which clients ask for their account. */
package software.amazon.ecr.replicationconfiguration.local.sts;
