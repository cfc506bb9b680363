package software.amazon.ecr.replicationconfiguration.codegen.schema;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which names a resource type can be registered under: three parts, of which the first is the namespace of whoever
 * registers it.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-howto-name.html">Naming
 *      of resource types</a>
 */
public final class TypeName {
    private static final Pattern PATTERN = Pattern.compile("[a-zA-Z0-9]{2,64}::[a-zA-Z0-9]{2,64}::[a-zA-Z0-9]{2,64}");
    private static final List<String> RESERVED = List.of("Alexa", "Amazon", "AMZN", "ASK", "AWS", "Custom", "Dev");

    private TypeName() {}

    /**
     * @param wanted the name to register the type under; empty for its own
     * @param own the name in {@code .rpdk-config}, which is taken as it is
     * @throws IllegalArgumentException if the name is malformed or in a reserved namespace
     */
    public static String choose(String wanted, String own) {
        if (wanted.isEmpty() || wanted.equals(own)) {
            return own;
        }
        if (!PATTERN.matcher(wanted).matches()) {
            throw new IllegalArgumentException("type.name: '" + wanted + "' is not the name of a resource type. Give "
                    + "three parts of 2 to 64 letters and digits, for example Acme::ECR::ReplicationConfiguration.");
        }
        String namespace = wanted.substring(0, wanted.indexOf("::"));
        if (RESERVED.stream().anyMatch(namespace::equalsIgnoreCase)) {
            throw new IllegalArgumentException("type.name: the namespace of '" + wanted + "' is reserved. Choose one "
                    + "of your own, not " + String.join(", ", RESERVED) + ".");
        }
        return wanted;
    }
}
