package software.amazon.ecr.replicationconfiguration.codegen.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void haveNames() {
        Arguments arguments = Arguments.parse(
                new String[] {"--update=true", "--folder=a folder", "--name="}, Set.of("folder", "name", "update"));

        assertThat(arguments.path("folder")).isEqualTo(Path.of("a folder"));
        assertThat(arguments.text("name")).isEmpty();
        assertThat(arguments.flag("update")).isTrue();
    }

    @Test
    void mustBeThoseThatTheProgramKnows() {
        assertThatThrownBy(() -> Arguments.parse(new String[] {"--colour=red"}, Set.of("folder", "name")))
                .hasMessage("The arguments are [folder, name], each once, not [colour].");
    }

    @Test
    void mustHaveNamesAndValues() {
        assertThatThrownBy(() -> Arguments.parse(new String[] {"folder"}, Set.of("folder")))
                .hasMessage("folder: write an argument as --name=value.");
    }
}
