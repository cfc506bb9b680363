package software.amazon.ecr.replicationconfiguration.codegen.packaging;

import java.util.Map;
import software.amazon.ecr.replicationconfiguration.codegen.schema.ProviderConfig;
import software.amazon.ecr.replicationconfiguration.codegen.template.SourceTemplate;

/**
 * A shell script of the AWS CLI lines that register the type in one account and Region: it deploys the execution role,
 * the logging role and a bucket, uploads the package, registers it, waits, and makes the new version the default.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_RegisterType.html">
 *      RegisterType</a>
 */
record RegistrationScript(ProviderConfig config) {
    static final String FILE_NAME = "register.sh";

    String render() {
        return SourceTemplate.read(RegistrationScript.class, FILE_NAME)
                .fill(Map.of("type", config.typeName(), "name", config.hyphenatedName()));
    }
}
