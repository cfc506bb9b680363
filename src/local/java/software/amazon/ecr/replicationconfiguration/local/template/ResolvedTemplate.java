package software.amazon.ecr.replicationconfiguration.local.template;

import java.util.List;

/**
 * The outcome of resolving a template, both lists in the order of the template.
 *
 * @param resources the resources to create; empty when the conditions of all of them are false
 * @param ignored   all other resources
 */
public record ResolvedTemplate(List<TemplateResource> resources, List<IgnoredResource> ignored) {
    public ResolvedTemplate {
        resources = List.copyOf(resources);
        ignored = List.copyOf(ignored);
    }
}
