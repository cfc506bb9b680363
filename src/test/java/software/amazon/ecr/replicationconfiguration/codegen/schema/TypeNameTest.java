package software.amazon.ecr.replicationconfiguration.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeNameTest {
    private static final String OWN = "AWS::ECR::ReplicationConfiguration";

    @Test
    void isThatOfTheProjectWhenNoneIsWanted() {
        assertThat(TypeName.choose("", OWN)).isEqualTo(OWN);
    }

    @Test
    void mayBeThatOfTheProjectInAReservedNamespace() {
        assertThat(TypeName.choose(OWN, OWN)).isEqualTo(OWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Acme::ECR::ReplicationConfiguration", "acme2::Registry::Copies", "Awsome::ECR::Replication"})
    void mayBeInANamespaceOfOnesOwn(String name) {
        assertThat(TypeName.choose(name, OWN)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS::ECR::Replication",
                "Amazon::ECR::Replication",
                "AMZN::ECR::Replication",
                "Alexa::ECR::Replication",
                "ASK::ECR::Replication",
                "Custom::ECR::Replication",
                "Dev::ECR::Replication",
                "aws::ECR::ReplicationConfiguration",
                "dEV::ECR::Replication"
            })
    void mayNotBeInAReservedNamespace(String name) {
        assertThatThrownBy(() -> TypeName.choose(name, OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "type.name: the namespace of '" + name + "' is reserved. Choose one of your own, not Alexa, "
                                + "Amazon, AMZN, ASK, AWS, Custom, Dev.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme::ECR",
                "Acme::ECR::R",
                "Acme:ECR:Replication",
                "Acme::ECR::Replication::MODULE",
                "Acme::E-CR::Replication",
                " Acme::ECR::Replication",
                "Acme::ECR::Replication\n",
                "Acme::ECR::a1234567890123456789012345678901234567890123456789012345678901234"
            })
    void mayNotBeMalformed(String name) {
        assertThatThrownBy(() -> TypeName.choose(name, OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("type.name: '" + name + "' is not the name of a resource type. Give three parts of 2 to 64 "
                        + "letters and digits, for example Acme::ECR::ReplicationConfiguration.");
    }
}
