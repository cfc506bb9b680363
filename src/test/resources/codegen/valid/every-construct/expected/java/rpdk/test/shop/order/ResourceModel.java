// Generated from the resource type schema. Do not edit.
package test.shop.order;

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
    public static final String TYPE_NAME = "Test::Shop::Order";

    @JsonIgnore
    public static final String IDENTIFIER_KEY_SHOPNAME = "/properties/ShopName";

    @JsonIgnore
    public static final String IDENTIFIER_KEY_ORDERID = "/properties/OrderId";

    @JsonProperty("Items")
    private List<Item> items;

    @JsonProperty("Sample")
    private Item sample;

    @JsonProperty("Speed")
    private String speed;

    @JsonProperty("OrderId")
    private String orderId;

    @JsonProperty("ShopName")
    private String shopName;

    /** The primary identifier, or null as long as a part of it is missing. */
    @JsonIgnore
    public JSONObject getPrimaryIdentifier() {
        final JSONObject identifier = new JSONObject();
        identifier.put(IDENTIFIER_KEY_SHOPNAME, getShopName());
        identifier.put(IDENTIFIER_KEY_ORDERID, getOrderId());
        return identifier.length() == 2 ? identifier : null;
    }

    /** Null: the type has no additional identifiers. */
    @JsonIgnore
    public List<JSONObject> getAdditionalIdentifiers() {
        return null;
    }
}
