package software.amazon.ecr.replicationconfiguration.local.template;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResolutionContextTest {
    private static final Set<String> TYPES = Set.of("AWS::ECR::ReplicationConfiguration");

    @Test
    void refusesAnAccountIdThatIsNotTwelveDigits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResolutionContext("1234", "eu-west-1", Map.of(), TYPES))
                .withMessage("An account id has 12 digits, not '1234'");
    }

    @Test
    void refusesARegionThatCannotBeOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ResolutionContext("111122223333", "Ireland!", Map.of(), TYPES))
                .withMessage("'Ireland!' is not the name of a Region, such as eu-west-1");
    }
}
