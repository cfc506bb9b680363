/**
 * An Amazon ECR registry in memory, for trying and testing: its replication configuration and its images, behind the API that
 * the AWS SDKs and the AWS CLI speak.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutReplicationConfiguration.html">
 *     PutReplicationConfiguration</a>
 */
package software.amazon.ecr.replicationconfiguration.local.ecr;
