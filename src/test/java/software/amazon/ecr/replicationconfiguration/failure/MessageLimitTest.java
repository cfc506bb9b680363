package software.amazon.ecr.replicationconfiguration.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageLimitTest {
    @Test
    void leavesAMessageOfAThousandCharacters() {
        assertThat(MessageLimit.shorten("x".repeat(1000))).isEqualTo("x".repeat(1000));
        assertThat(MessageLimit.shorten(null)).isNull();
    }

    @Test
    void cutsALongerOne() {
        assertThat(MessageLimit.shorten("x".repeat(1001))).isEqualTo("x".repeat(999) + "…");
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(MessageLimit.shorten("x".repeat(998) + "😀😀")).isEqualTo("x".repeat(998) + "…");
    }
}
