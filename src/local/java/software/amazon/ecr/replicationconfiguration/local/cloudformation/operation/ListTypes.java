package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** ListTypes: the one type that stacks provision here, unless a filter leaves it out. */
final class ListTypes implements Operation {
    @Override
    public String name() {
        return "ListTypes";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        return Optional.of(new ListOutput(Stream.of(ProvisionedType.in(call))
                .filter(type -> isWanted(call, "Type", "RESOURCE"))
                .filter(type -> isWanted(call, "Visibility", type.visibility()))
                .filter(type -> isWanted(call, "ProvisioningType", type.provisioningType()))
                .filter(type -> isWanted(call, "DeprecatedStatus", "LIVE"))
                .filter(type -> type.name()
                        .startsWith(call.input().text("Filters.TypeNamePrefix").orElse("")))
                .map(type -> new Summary(
                        "RESOURCE", type.name(), ProvisionedType.VERSION, type.arn(), type.text("description")))
                .toList()));
    }

    private static boolean isWanted(OperationCall call, String member, String value) {
        return call.input().text(member).orElse(value).equals(value);
    }

    record ListOutput(List<Summary> typeSummaries) {}

    record Summary(String type, String typeName, String defaultVersionId, String typeArn, String description) {}
}
