package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What a patch made of a state.
 *
 * @param note what the client should hear about the patch
 */
public record PatchedState(ObjectNode state, Optional<String> note) {}
