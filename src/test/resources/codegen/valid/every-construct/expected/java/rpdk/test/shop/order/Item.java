// Generated from the resource type schema. Do not edit.
package test.shop.order;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lombok.AllArgsConstructor;
import lombok.Builder;
import lombok.Data;
import lombok.NoArgsConstructor;

@Data
@Builder
@AllArgsConstructor
@NoArgsConstructor
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, setterVisibility = Visibility.NONE)
public class Item {
    @JsonProperty("Article")
    private String article;

    @JsonProperty("Count")
    private Integer count;

    @JsonProperty("Weight")
    private Double weight;

    @JsonProperty("Gift")
    private Boolean gift;

    @JsonProperty("Notes")
    private List<String> notes;

    @JsonProperty("Sizes")
    private List<Integer> sizes;

    @JsonProperty("Prices")
    private List<Double> prices;

    @JsonProperty("Answers")
    private List<Boolean> answers;

    @JsonProperty("Parts")
    private List<Item> parts;
}
