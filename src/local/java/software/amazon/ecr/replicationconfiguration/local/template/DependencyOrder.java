package software.amazon.ecr.replicationconfiguration.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders resources so that each comes after those that it depends on, and otherwise as the template has them. */
final class DependencyOrder {
    private DependencyOrder() {}

    /** @throws TemplateException if resources depend on each other in a circle */
    static List<ResourceDeclaration> of(List<ResourceDeclaration> resources) {
        Map<String, ResourceDeclaration> left = new LinkedHashMap<>();
        resources.forEach(resource -> left.put(resource.logicalId(), resource));
        List<ResourceDeclaration> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            ResourceDeclaration next = left.values().stream()
                    .filter(resource -> resource.dependencies().stream().noneMatch(left::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new TemplateException(
                            "Circular dependency between resources: [" + String.join(", ", left.keySet()) + "]"));
            left.remove(next.logicalId());
            ordered.add(next);
        }
        return ordered;
    }
}
