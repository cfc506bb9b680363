package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Names an image by digest, by tag, or both.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageIdentifier.html">ImageIdentifier</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImageId(String imageDigest, String imageTag) {}
