/**
 * One registry as one invocation reaches it: check, put, verify; the clients of Amazon ECR, the translation to and from
 * the wire, the redaction of credentials. Uses {@code model} and {@code failure}.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutReplicationConfiguration.html">
 *     PutReplicationConfiguration</a>
 */
package software.amazon.ecr.replicationconfiguration.ecr;
