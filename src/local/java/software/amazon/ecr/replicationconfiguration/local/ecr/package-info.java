/**
 * An Amazon ECR registry in memory, for trying and testing: its replication configuration, behind the API that the AWS
 * SDKs and the AWS CLI speak. It replicates no images.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutReplicationConfiguration.html">
 *     PutReplicationConfiguration</a>
 */
package software.amazon.ecr.replicationconfiguration.local.ecr;
