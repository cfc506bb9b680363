package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.TypeSchema;

/**
 * What the registry of types says of the one type that stacks provision here.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeType.html">
 *     DescribeType</a>
 */
record ProvisionedType(TypeSchema schema, String region, String account) {
    static final String VERSION = "00000001";
    private static final String PUBLISHED_BY_AWS = "AWS::";

    static ProvisionedType in(OperationCall call) {
        return new ProvisionedType(
                call.service().handlers().schema(),
                call.owner().region(),
                call.owner().accountId());
    }

    String name() {
        return schema.name();
    }

    /** The ARN of a type that AWS publishes has no account. */
    String arn() {
        return "arn:aws:cloudformation:%s:%s:type/resource/%s"
                .formatted(region, visibility().equals("PUBLIC") ? "" : account, name().replace("::", "-"));
    }

    String visibility() {
        return name().startsWith(PUBLISHED_BY_AWS) ? "PUBLIC" : "PRIVATE";
    }

    /** Returns whether stacks can create, and change, a resource of the type. */
    String provisioningType() {
        if (!schema.json().path("handlers").has("create")) {
            return "NON_PROVISIONABLE";
        }
        return schema.json().path("handlers").has("update") ? "FULLY_MUTABLE" : "IMMUTABLE";
    }

    /** Returns a text at the root of the schema; null if there is none. */
    String text(String keyword) {
        return schema.json().path(keyword).textValue();
    }

    /** Returns whether a client that names a type so means this one. */
    boolean isMeantBy(OperationCall call) {
        Optional<String> arn = call.input().text("Arn");
        return arn.isPresent()
                ? arn.get().equals(arn()) || arn.get().equals(arn() + "/" + VERSION)
                : call.input().required("TypeName").equals(name())
                        && call.input().text("Type").orElse("RESOURCE").equals("RESOURCE");
    }
}
