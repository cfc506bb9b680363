package software.amazon.ecr.replicationconfiguration.local.template;

/**
 * A resource of the template that is not to be created.
 *
 * @param logicalId its name in the template
 * @param type      its resource type
 * @param reason    why it is ignored, a clause without a subject or full stop
 */
public record IgnoredResource(String logicalId, String type, String reason) {}
