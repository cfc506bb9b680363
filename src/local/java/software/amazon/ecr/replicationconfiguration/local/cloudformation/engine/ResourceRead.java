package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the handler read of a resource.
 *
 * @param model   null if it could not be read, or its type is not provisioned
 * @param missing whether there is no such resource
 * @param failure null if it was read
 */
public record ResourceRead(ObjectNode model, boolean missing, String failure) {}
