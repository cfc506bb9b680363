package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A resource as the template of a stack declares it.
 *
 * @param logicalId           its name in the template
 * @param type                its resource type
 * @param properties          its properties with functions as they are written; a missing node if it has none
 * @param dependencies        the logical ids of the resources that must be there before it, written in
 *                            {@code DependsOn} or implied by a function
 * @param deletionPolicy      what becomes of it when the stack no longer declares it
 * @param updateReplacePolicy what becomes of it when another takes its place
 * @param hasDeletionPolicy   whether the template writes its DeletionPolicy, which an import wants
 */
public record ResourceDeclaration(
        String logicalId,
        String type,
        JsonNode properties,
        Set<String> dependencies,
        DeletionPolicy deletionPolicy,
        DeletionPolicy updateReplacePolicy,
        boolean hasDeletionPolicy) {
    public ResourceDeclaration {
        dependencies = Set.copyOf(dependencies);
    }
}
