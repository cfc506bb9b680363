package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** ListImports. That nobody uses an export is an error in CloudFormation, as if there were no such export. */
final class ListImports implements Operation {
    @Override
    public String name() {
        return "ListImports";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        String exportName = call.input().required("ExportName");
        List<String> importers = call.service().engine().exports().importers(call.owner(), exportName);
        if (importers.isEmpty()) {
            throw AwsError.validationError("Export '%s' is not imported by any stack.".formatted(exportName));
        }
        Page<String> page = Page.of(importers, call.input());
        return Optional.of(new ListOutput(page.items(), page.nextToken()));
    }

    record ListOutput(List<String> imports, String nextToken) {}
}
