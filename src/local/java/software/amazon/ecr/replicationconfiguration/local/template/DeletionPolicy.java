package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What becomes of a resource that its stack no longer has.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html">
 *     DeletionPolicy attribute</a>
 */
public enum DeletionPolicy {
    DELETE("Delete"),
    RETAIN("Retain"),
    RETAIN_EXCEPT_ON_CREATE("RetainExceptOnCreate");

    private final String written;

    DeletionPolicy(String written) {
        this.written = written;
    }

    /** Returns the policy as templates write it. */
    public String written() {
        return written;
    }

    /** Returns whether the resource is left where it is, outside of a rollback of its creation. */
    public boolean retains() {
        return this != DELETE;
    }

    /**
     * Reads an attribute of a resource, which is {@code Delete} where it is not written.
     *
     * @throws TemplateException if it is written otherwise than CloudFormation knows it
     */
    static DeletionPolicy of(JsonNode resource, String attribute, String path) {
        String written = resource.path(attribute).asText(DELETE.written);
        for (DeletionPolicy policy : values()) {
            if (policy.written.equals(written)) {
                return policy;
            }
        }
        throw new TemplateException(
                "%s/%s: must be Delete, Retain or RetainExceptOnCreate, not '%s'".formatted(path, attribute, written));
    }
}
