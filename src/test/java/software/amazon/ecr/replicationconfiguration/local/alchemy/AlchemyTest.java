package software.amazon.ecr.replicationconfiguration.local.alchemy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrDestination;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrFilter;
import software.amazon.ecr.replicationconfiguration.local.ecr.EcrRule;
import software.amazon.ecr.replicationconfiguration.local.npm.NpmPackage;
import software.amazon.ecr.replicationconfiguration.local.npm.NpmPackage.Outcome;
import software.amazon.ecr.replicationconfiguration.local.server.LocalServer;
import software.amazon.ecr.replicationconfiguration.local.server.ServerConfiguration;

/** The real alchemy with the example programs, in the shorthand and in canonical form, against the local server. */
@Tag("alchemy")
class AlchemyTest {
    private static final AccountRegion REGISTRY = new AccountRegion("123456789012", "us-east-2");

    private static final NpmPackage ALCHEMY =
            NpmPackage.example("alchemy", Map.of("ALCHEMY_TELEMETRY_DISABLED", "1", "DO_NOT_TRACK", "1"));

    private LocalServer server;
    private Path programs;

    @BeforeAll
    static void install() throws Exception {
        ALCHEMY.install();
    }

    @BeforeEach
    void start() throws IOException {
        programs = ALCHEMY.programs();
        server = LocalServer.start(ServerConfiguration.DEFAULT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            minimal                | my-repo/ → us-west-2
            canonical/minimal      | my-repo/ → us-west-2
            advanced               | project-repo/ → us-east-1, another-repo/ → eu-west-1
            canonical/advanced     | project-repo/ → us-east-1, another-repo/ → eu-west-1
            iam-policy             | secure-repo/ → ap-south-1
            canonical/iam-policy   | secure-repo/ → ap-south-1
            multi-region           | multi-repo/ → us-west-1, multi-repo/ → eu-central-1
            canonical/multi-region | multi-repo/ → us-west-1, multi-repo/ → eu-central-1
            delete-replication     | build/ → us-west-2, deletions too
            """)
    void createsAndDestroysAndDestroysAgain(String program, String rules) throws Exception {
        assertThat(alchemy(program).status()).isZero();
        assertThat(rules()).isEqualTo(rules);
        assertThat(alchemy(program, "--destroy").status()).isZero();
        assertThat(rules()).isEmpty();
        assertThat(alchemy(program, "--destroy").status()).isZero();
        assertThat(rules()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "canonical/"})
    void adoptsAnExistingConfiguration(String form) throws Exception {
        alchemy(form + "minimal");
        assertThat(alchemy(form + "advanced").status()).isZero();
        assertThat(rules()).isEqualTo("project-repo/ → us-east-1, another-repo/ → eu-west-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "canonical/"})
    void refusesAnExistingConfigurationThatItWasNotToldToAdopt(String form) throws Exception {
        alchemy(form + "minimal");
        Outcome refused = alchemy(form + "multi-region");
        assertThat(refused.status()).isNotZero();
        assertThat(refused.output())
                .contains("AlreadyExistsError: The registry '123456789012' already has replication "
                        + "rules: 1 rule (my-repo/ → us-west-2 123456789012).");
        assertThat(rules()).isEqualTo("my-repo/ → us-west-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "canonical/"})
    void changesARegion(String form) throws Exception {
        alchemy(form + "multi-region");
        Path program = programs.resolve(form + "multi-region.js");
        Files.writeString(program, Files.readString(program).replace("eu-central-1", "ca-central-1"));

        assertThat(alchemy(form + "multi-region").status()).isZero();
        assertThat(rules()).isEqualTo("multi-repo/ → us-west-1, multi-repo/ → ca-central-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "canonical/"})
    void destroysWhatIsGoneAlready(String form) throws Exception {
        alchemy(form + "minimal");
        server.registry().replaceRules(REGISTRY, List.of());
        assertThat(alchemy(form + "minimal", "--destroy").status()).isZero();
        assertThat(server.history().entries()).last().extracting("errorCode").isEqualTo("NotFound");
    }

    private Outcome alchemy(String program, String... options) throws Exception {
        String[] arguments = new String[options.length + 1];
        arguments[0] = program + ".js";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return ALCHEMY.node(programs, server.endpoint(), arguments);
    }

    private String rules() {
        return server.registry().rules(REGISTRY).stream().map(AlchemyTest::text).collect(Collectors.joining(", "));
    }

    private static String text(EcrRule rule) {
        return rule.repositoryFilters().stream().map(EcrFilter::filter).collect(Collectors.joining(" ")) + " → "
                + rule.destinations().stream().map(EcrDestination::region).collect(Collectors.joining(" "))
                + (rule.deleteReplication() == null ? "" : ", deletions too");
    }
}
