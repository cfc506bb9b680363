package software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * A value that the canonical state leaves out, since it means the same as none.
 *
 * @param path where a desired document may have the value
 */
public record OmittedValue(String path, ObjectNode value) {

    public OmittedValue {
        Objects.requireNonNull(path, "path");
        value = value.deepCopy();
    }
}
