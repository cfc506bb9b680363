package ${package};

import java.util.Map;
import lombok.AllArgsConstructor;
import lombok.Data;
import org.json.JSONObject;
import org.json.JSONTokener;

@Data
@AllArgsConstructor
public abstract class BaseConfiguration {
    protected final String schemaFilename;

    /** Returns the resource type schema, read from the class path. */
    public JSONObject resourceSchemaJSONObject() {
        return new JSONObject(new JSONTokener(getClass().getClassLoader().getResourceAsStream(schemaFilename)));
    }

    /** Returns null: the type is not taggable. */
    public Map<String, String> resourceDefinedTags(final ResourceModel model) {
        return null;
    }
}
