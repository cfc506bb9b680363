package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A stack as it was when its last operation had ended well, which a rollback returns to.
 *
 * @param definition null for a stack that never was
 * @param resources  by logical id
 */
public record StackVersion(StackDefinition definition, Map<String, StackResource> resources) {
    public StackVersion {
        resources = new LinkedHashMap<>(resources);
    }
}
