/**
 * An Amazon ECR registry in memory, for trying and testing: its replication configuration, repositories and images, behind
 * the API that the AWS SDKs and the AWS CLI speak. Rules are carried out on the images that are pushed to it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutReplicationConfiguration.html">
 *     PutReplicationConfiguration</a>
 */
package software.amazon.ecr.replicationconfiguration.local.ecr;
