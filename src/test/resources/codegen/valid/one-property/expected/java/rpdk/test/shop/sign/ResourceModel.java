// Generated from the resource type schema. Do not edit.
package test.shop.sign;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.NoArgsConstructor;
import org.json.JSONObject;

@Data
@Builder(toBuilder = true)
@AllArgsConstructor
@NoArgsConstructor
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, setterVisibility = Visibility.NONE)
public class ResourceModel {
    @JsonIgnore
    public static final String TYPE_NAME = "Test::Shop::Sign";

    @JsonIgnore
    public static final String IDENTIFIER_KEY_TEXT = "/properties/Text";

    @JsonProperty("Text")
    private String text;

    /** The primary identifier, or null as long as a part of it is missing. */
    @JsonIgnore
    public JSONObject getPrimaryIdentifier() {
        final JSONObject identifier = new JSONObject();
        identifier.put(IDENTIFIER_KEY_TEXT, getText());
        return identifier.length() == 1 ? identifier : null;
    }

    /** Null: the type has no additional identifiers. */
    @JsonIgnore
    public List<JSONObject> getAdditionalIdentifiers() {
        return null;
    }
}
