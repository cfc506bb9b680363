package software.amazon.ecr.replicationconfiguration.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InputSetTest {
    static Stream<InputSet> inputs() {
        return InputSet.all();
    }

    /** A destination of the same account would be the source itself in one of the Regions. */
    @ParameterizedTest
    @MethodSource("inputs")
    void holdsInEveryRegionSinceEachDestinationIsOfAnotherAccount(InputSet inputs) {
        assertThat(Stream.of(inputs.create(), inputs.update()).flatMap(InputSetTest::accounts))
                .isNotEmpty()
                .doesNotContain("", ContractSuite.ACCOUNT_ID);
    }

    private static Stream<String> accounts(ObjectNode model) {
        return model.at("/ReplicationConfiguration/Rules")
                .valueStream()
                .flatMap(rule -> rule.path("Destinations").valueStream())
                .map(destination -> destination.path("RegistryId"))
                .map(JsonNode::asText);
    }
}
