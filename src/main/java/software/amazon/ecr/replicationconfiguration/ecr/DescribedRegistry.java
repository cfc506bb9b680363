package software.amazon.ecr.replicationconfiguration.ecr;

import java.util.List;
import software.amazon.cloudformation.proxy.HandlerErrorCode;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.failure.HandlerFailure;

/**
 * What a read shows of a registry.
 *
 * @param model its rules in canonical form; an empty list if it has none
 * @param unknownMembers the paths of the members that Amazon ECR sent and the provider does not know, as in
 *     {@code replicationConfiguration.rules[0].priority}
 */
record DescribedRegistry(ResourceModel model, List<String> unknownMembers) {
    /** @throws HandlerFailure NotUpdatable if a put would erase a member that the provider does not know */
    void refuseToErase() {
        if (!unknownMembers.isEmpty()) {
            throw new HandlerFailure(
                    HandlerErrorCode.NotUpdatable,
                    "The registry '" + model.getRegistryId() + "' has settings that this version of the provider does "
                            + "not know and would erase: " + String.join(", ", unknownMembers) + ". Nothing was "
                            + "changed. Remove them where they were set, or use a version of the provider that knows "
                            + "them.");
        }
    }
}
