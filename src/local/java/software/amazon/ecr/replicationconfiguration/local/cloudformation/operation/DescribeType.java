package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** DescribeType, of the one type that stacks provision here. */
final class DescribeType implements Operation {
    @Override
    public String name() {
        return "DescribeType";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        ProvisionedType type = ProvisionedType.in(call);
        if (!type.isMeantBy(call)) {
            throw new AwsError(
                    404,
                    "TypeNotFoundException",
                    "The type '%s' cannot be found. This server has %s only."
                            .formatted(
                                    call.input()
                                            .text("Arn")
                                            .orElseGet(() -> call.input().required("TypeName")),
                                    type.name()));
        }
        return Optional.of(new TypeOutput(
                type.arn(),
                "RESOURCE",
                type.name(),
                ProvisionedType.VERSION,
                true,
                type.text("description"),
                type.schema().json().toString(),
                type.provisioningType(),
                "LIVE",
                type.visibility(),
                type.text("sourceUrl"),
                type.text("documentationUrl")));
    }

    record TypeOutput(
            String arn,
            String type,
            String typeName,
            String defaultVersionId,
            boolean isDefaultVersion,
            String description,
            String schema,
            String provisioningType,
            String deprecatedStatus,
            String visibility,
            String sourceUrl,
            String documentationUrl) {}
}
