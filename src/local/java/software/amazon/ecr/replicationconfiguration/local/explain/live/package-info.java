/** Reads rules, repositories, policies and replication status from Amazon ECR. Writes nothing. */
package software.amazon.ecr.replicationconfiguration.local.explain.live;
