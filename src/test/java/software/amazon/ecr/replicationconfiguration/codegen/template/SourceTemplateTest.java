package software.amazon.ecr.replicationconfiguration.codegen.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceTemplateTest {
    private final SourceTemplate template = SourceTemplate.read(SourceTemplateTest.class, "greeting.txt");

    @Test
    void putsValuesInThePlaceOfTheirNames() {
        assertThat(template.fill(Map.of("name", "$1 ${greeting}", "greeting", "Hello")))
                .isEqualTo("Hello $1 ${greeting}, in ${AWS::Region}, $(date)\n");
    }

    @Test
    void mustHaveAllValues() {
        assertThatThrownBy(() -> template.fill(Map.of("greeting", "Hello")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("greeting.txt: there is no value for ${name}");
    }
}
