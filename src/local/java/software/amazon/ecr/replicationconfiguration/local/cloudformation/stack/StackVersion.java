package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A stack as it was when its last operation had ended well, which a rollback returns to.
 *
 * @param definition null for a stack that never was
 * @param resources  by logical id
 * @param imports    the names of the exports of other stacks that it uses
 */
public record StackVersion(StackDefinition definition, Map<String, StackResource> resources, Set<String> imports) {
    static final StackVersion NONE = new StackVersion(null, Map.of(), Set.of());

    public StackVersion {
        resources = new LinkedHashMap<>(resources);
        imports = Set.copyOf(imports);
    }
}
