package software.amazon.ecr.replicationconfiguration.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.patch.PatchReader;

/**
 * Patches as clients make them that know only the program's documents: alchemy compares the previous desired document
 * with the new one, so its paths are those of either form, while the state that they apply to is canonical.
 */
class ComparedDocumentsTest {
    private static final int PAIRS = 5000;
    private static final String OWN = "123456789012";
    private static final List<String> REGIONS = List.of("eu-west-1", "eu-west-2", "us-west-2");
    private static final List<String> ACCOUNTS = List.of(OWN, "210987654321");
    private static final List<String> FILTERS = List.of("a/", "a/*", "b", "b*");

    private final Random random = new Random(6902);

    @Test
    void turnsTheStateOfOneDocumentIntoThatOfTheOther() {
        PatchReader reader = new PatchReader(Set.of("RegistryId"), new ReplicationShorthand(), false);
        for (int i = 0; i < PAIRS; i++) {
            ObjectNode previous = document();
            ObjectNode next = document();
            ArrayNode patch = object().arrayNode();
            compare(previous, next, "", patch);

            ObjectNode result =
                    reader.read(patch.toString()).applyTo(canonical(previous)).state();

            assertThat(canonical(result))
                    .as("%s%n%s%n%s", previous, next, patch)
                    .isEqualTo(canonical(next));
        }
    }

    private ObjectNode document() {
        ObjectNode document = object();
        ArrayNode rules = document.putObject("ReplicationConfiguration").putArray("Rules");
        for (int i = random.nextInt(3); i >= 0; i--) {
            rules.add(rule());
        }
        return document;
    }

    private ObjectNode rule() {
        ObjectNode rule = object();
        if (random.nextBoolean()) {
            ArrayNode filters = rule.putArray("RepositoryFilters");
            for (int i = random.nextInt(2); i >= 0; i--) {
                filters.addObject()
                        .put("Filter", any(FILTERS))
                        .put("FilterType", any(List.of("PREFIX", "PREFIX_MATCH")));
            }
        }
        if (random.nextBoolean()) {
            rule.set("Destination", destination());
        } else {
            ArrayNode destinations = rule.putArray("Destinations");
            for (int i = random.nextInt(3); i >= 0; i--) {
                destinations.add(destination());
            }
        }
        if (random.nextBoolean()) {
            rule.putObject("DeleteReplication").put("Enabled", random.nextBoolean());
        }
        return rule;
    }

    private ObjectNode destination() {
        ObjectNode destination = object().put("Region", any(REGIONS));
        return random.nextBoolean() ? destination : destination.put("RegistryId", any(ACCOUNTS));
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Adds what makes the one value the other: last members first, then what is new. */
    private static void compare(JsonNode from, JsonNode to, String path, ArrayNode patch) {
        if (from.getNodeType() != to.getNodeType() || from.isValueNode()) {
            if (!from.equals(to)) {
                patch.addObject().put("op", "replace").put("path", path).set("value", to);
            }
            return;
        }
        Map<String, JsonNode> before = members(from);
        Map<String, JsonNode> after = members(to);
        List<String> names = List.copyOf(before.keySet());
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i);
            if (after.containsKey(name)) {
                compare(before.get(name), after.get(name), path + "/" + name, patch);
            } else {
                patch.addObject().put("op", "remove").put("path", path + "/" + name);
            }
        }
        after.forEach((name, value) -> {
            if (!before.containsKey(name)) {
                patch.addObject()
                        .put("op", "add")
                        .put("path", path + "/" + name)
                        .set("value", value);
            }
        });
    }

    private static Map<String, JsonNode> members(JsonNode container) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (container.isArray()) {
            for (int i = 0; i < container.size(); i++) {
                members.put(Integer.toString(i), container.get(i));
            }
        } else {
            container.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        }
        return members;
    }

    private static ObjectNode canonical(ObjectNode document) {
        ObjectNode canonical = document.deepCopy();
        for (JsonNode each : canonical.at("/ReplicationConfiguration/Rules")) {
            ObjectNode rule = (ObjectNode) each;
            if (rule.has("Destination")) {
                assertThat(rule.has("Destinations")).as(document.toString()).isFalse();
                rule.putArray("Destinations").add(rule.remove("Destination"));
            }
            for (JsonNode destination : rule.get("Destinations")) {
                if (!destination.has("RegistryId")) {
                    ((ObjectNode) destination).put("RegistryId", OWN);
                }
            }
            if (!rule.at("/DeleteReplication/Enabled").asBoolean()) {
                rule.remove("DeleteReplication");
            }
            for (JsonNode filter : rule.path("RepositoryFilters")) {
                ((ObjectNode) filter)
                        .put("FilterType", "PREFIX_MATCH")
                        .put("Filter", filter.get("Filter").asText().replaceAll("[*]$", ""));
            }
        }
        return canonical;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
