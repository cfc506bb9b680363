package software.amazon.ecr.replicationconfiguration.local.template.parameter;

import java.util.Map;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/**
 * How the value of a parameter is read.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html">
 *     Parameters</a>
 */
enum ParameterType {
    TEXT(false, false),
    NUMBER(true, false),
    TEXT_LIST(false, true),
    NUMBER_LIST(true, true),
    /** The value is the name of something in Systems Manager, which only an account has. */
    STORED(false, false);

    private static final Map<String, ParameterType> BY_NAME =
            Map.of("String", TEXT, "Number", NUMBER, "CommaDelimitedList", TEXT_LIST, "List<Number>", NUMBER_LIST);
    private static final String AWS_SPECIFIC = "AWS::(EC2|Route53|SSM)::[A-Za-z0-9]+::[A-Za-z]+";

    final boolean numeric;
    final boolean list;

    ParameterType(boolean numeric, boolean list) {
        this.numeric = numeric;
        this.list = list;
    }

    /** @throws TemplateException if CloudFormation has no such type */
    static ParameterType of(String declared, String path) {
        if (BY_NAME.containsKey(declared)) {
            return BY_NAME.get(declared);
        }
        if (declared.startsWith("AWS::SSM::Parameter::Value<") && declared.endsWith(">")) {
            return STORED;
        }
        // The account's own keys, networks and zones: CloudFormation checks that they exist, and passes on the text.
        if (declared.matches(AWS_SPECIFIC)) {
            return TEXT;
        }
        if (declared.matches("List<" + AWS_SPECIFIC + ">")) {
            return TEXT_LIST;
        }
        throw new TemplateException(
                ("%s/Type: '%s' is not a parameter type;" + " use String, Number, CommaDelimitedList or List<Number>")
                        .formatted(path, declared));
    }
}
