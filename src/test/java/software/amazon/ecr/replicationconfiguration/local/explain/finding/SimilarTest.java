package software.amazon.ecr.replicationconfiguration.local.explain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarTest {
    @ParameterizedTest
    @CsvSource({"prod,prod,0", "prod,prdo,1", "prod,prods,1", "prod,rod,1", "prod,brod,1", "prod,stage,5", "'',ab,2"})
    void countsMistakes(String one, String other, int mistakes) {
        assertThat(Similar.distance(one, other)).isEqualTo(mistakes);
        assertThat(Similar.distance(other, one)).isEqualTo(mistakes);
    }

    @ParameterizedTest
    @CsvSource({
        "prdo/,      prod/a stage/b,     prod/",
        "prod-api/,  prod_api/x,         prod_api/",
        "backend/,   back-end/a other/b, back-end/",
        "teem,       team-a team-b,      team",
        "production/,stage/a,            ",
        "qa/,        prod/a,             "
    })
    void findsThePrefixThatWasMeant(String prefix, String names, String meant) {
        assertThat(Similar.toPrefix(prefix, Arrays.asList(names.split(" "))).orElse(null))
                .isEqualTo(meant);
    }

    @Test
    void prefersFewerMistakes() {
        assertThat(Similar.to("us-wset-2", List.of("us-east-2", "us-west-2"))).contains("us-west-2");
    }
}
