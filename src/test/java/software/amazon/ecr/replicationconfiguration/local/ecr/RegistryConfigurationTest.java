package software.amazon.ecr.replicationconfiguration.local.ecr;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RegistryConfigurationTest {
    private static final RegistryConfiguration DEFAULT = RegistryConfiguration.DEFAULT;

    @Test
    void refusesAnAccountThatIsNotTwelveDigits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULT.withAccountId("12345"))
                .withMessage("account '12345' is not twelve digits");
    }

    @Test
    void refusesANegativeReadDelay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEFAULT.withReadDelay(-1))
                .withMessage("read delay -1 is negative");
    }

    @Test
    void refusesNegativeQuotas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quotas(10, -1))
                .withMessage("quotas cannot be negative: rules 10, unique destinations -1");
    }
}
