package software.amazon.ecr.replicationconfiguration.local.cloudformation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateComparisonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TemplateComparison COMPARISON = new TemplateComparison(json("""
            {
              "definitions": {
                "Step": {"type": "object", "properties": {"Names": {"type": "array", "insertionOrder": false}}},
                "Bag": {"type": "array", "insertionOrder": false, "items": {"$ref": "#/definitions/Step"}}
              },
              "properties": {
                "Id": {"type": "string"},
                "Size": {"type": "number"},
                "Open": {"type": "boolean"},
                "Name": {"type": "string"},
                "Secret": {"type": "string"},
                "Login": {"type": "object", "properties": {"Password": {"type": "string"}}},
                "Owner": {"type": "object", "properties": {"Name": {"type": "string"}}},
                "Steps": {"type": "array", "items": {"$ref": "#/definitions/Step"}},
                "Bag": {"$ref": "#/definitions/Bag"},
                "Tags": {"type": "array", "insertionOrder": false}
              },
              "writeOnlyProperties": ["/properties/Secret", "/properties/Login/Password"],
              "propertyTransform": {
                "/properties/Name": "$lowercase(Name)",
                "/properties/Owner/Name": "Owner.Name & '@' & Id"
              }
            }
            """));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 1000, textBlock = """
                # what                        | declared                               | live                               | differences
                the same                      | {"Tags": ["a"]}                        | {"Tags": ["a"]}                    |
                what is not declared          | {}                                     | {"Size": 1}                        |
                the same below a list         | {"Steps": [{}]}                        | {"Steps": [{"Names": ["a"]}]}      |
                text for a number             | {"Size": "1.50"}                       | {"Size": 1.5}                      |
                text for a truth value        | {"Open": "true"}                       | {"Open": true}                     |
                another scalar                | {"Size": "1"}                          | {"Size": 2}                        | /Size NOT_EQUAL 1 2
                words for a number            | {"Size": "one"}                        | {"Size": 1}                        | /Size NOT_EQUAL one 1
                a property that is gone       | {"Size": "1"}                          | {}                                 | /Size REMOVE 1 null
                a property that is null       | {"Size": "1"}                          | {"Size": null}                     | /Size REMOVE 1 null
                a scalar for a list           | {"Tags": ["a"]}                        | {"Tags": "a"}                      | /Tags NOT_EQUAL ["a"] a
                another order of a set        | {"Tags": ["a", "b"]}                   | {"Tags": ["b", "a"]}               |
                another order of a list       | {"Steps": [{"Names": ["a"]}, {"Names": ["b"]}]} | {"Steps": [{"Names": ["b"]}, {"Names": ["a"]}]} | /Steps/0/Names/0 NOT_EQUAL a b; /Steps/1/Names/0 NOT_EQUAL b a
                orders within orders          | {"Bag": [{"Names": ["a", "b"]}, {"Names": ["c"]}]} | {"Bag": [{"Names": ["c"]}, {"Names": ["b", "a"]}]} |
                one more in a set             | {"Tags": ["a"]}                        | {"Tags": ["b", "a"]}               | /Tags/0 ADD null b
                one less in a set             | {"Tags": ["a", "b"]}                   | {"Tags": ["b"]}                    | /Tags/0 REMOVE a null
                one changed in a set          | {"Tags": ["a", "b"]}                   | {"Tags": ["c", "a"]}               | /Tags/1 NOT_EQUAL b c
                one changed in an object      | {"Bag": [{"Names": ["a"]}]}            | {"Bag": [{"Names": ["a", "b"]}]}   | /Bag/0/Names/1 ADD null b
                the closest item of a set     | {"Bag": [{"A": "1", "B": "2"}]}        | {"Bag": [{"A": "3"}, {"A": "1", "B": "4"}]} | /Bag/0/B NOT_EQUAL 2 4; /Bag/0 ADD null {"A":"3"}
                one more in a list            | {"Steps": [{}]}                        | {"Steps": [{}, {}]}                | /Steps/1 ADD null {}
                one less in a list            | {"Steps": [{}, {"Names": "a"}]}        | {"Steps": [{}]}                    | /Steps/1 REMOVE {"Names":"a"} null
                one that is there twice       | {"Tags": ["a", "a"]}                   | {"Tags": ["a"]}                    | /Tags/1 REMOVE a null
                the more exact item first     | {"Bag": [{}, {"Names": ["a"]}]}        | {"Bag": [{"Names": ["a"]}, {}]}    |
                a name with a slash           | {"Owner": {"a/b~": "1"}}               | {"Owner": {"a/b~": "2"}}           | /Owner/a~1b~0 NOT_EQUAL 1 2
                what is written only          | {"Secret": "x", "Login": {"Password": "y"}} | {"Login": {}}                 |
                what is transformed           | {"Name": "ABC"}                        | {"Name": "abc"}                    |
                a transform with the id       | {"Owner": {"Name": "me"}}              | {"Owner": {"Name": "me@7"}}        |
                a transformed difference      | {"Name": "ABC"}                        | {"Name": "abd"}                    | /Name NOT_EQUAL abc abd
                """)
    void finds(String what, String declared, String live, String differences) {
        String found = COMPARISON.compare(json(declared), json("{\"Id\": \"7\"}"), json(live)).differences().stream()
                .map(difference -> String.join(
                        " ",
                        difference.propertyPath(),
                        difference.differenceType().name(),
                        difference.expectedValue(),
                        difference.actualValue()))
                .collect(Collectors.joining("; "));

        assertThat(found).isEqualTo(differences == null ? "" : differences);
    }

    @Test
    void showsOnlyWhatTheTemplateDeclares() {
        TemplateComparison.Result result = COMPARISON.compare(
                json("{\"Name\": \"ABC\", \"Secret\": \"x\"}"),
                json("{\"Id\": \"7\"}"),
                json("{\"Id\": \"7\", \"Name\": \"abc\", \"Size\": 1}"));

        assertThat(result.expected()).hasToString("{\"Name\":\"abc\"}");
        assertThat(result.actual()).hasToString("{\"Name\":\"abc\"}");
    }

    @Test
    void changesNeitherSide() {
        ObjectNode declared = json("{\"Name\": \"ABC\", \"Secret\": \"x\"}");
        ObjectNode live = json("{\"Name\": \"abc\", \"Size\": 1}");

        COMPARISON.compare(declared, json("{\"Id\": \"7\"}"), live);

        assertThat(declared).isEqualTo(json("{\"Name\": \"ABC\", \"Secret\": \"x\"}"));
        assertThat(live).isEqualTo(json("{\"Name\": \"abc\", \"Size\": 1}"));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
