package software.amazon.ecr.replicationconfiguration.validation;

import org.json.JSONObject;

final class SchemaCheck {
    SchemaCheck(JSONObject root) {}

    boolean accepts(Object value) {
        return false;
    }
}
