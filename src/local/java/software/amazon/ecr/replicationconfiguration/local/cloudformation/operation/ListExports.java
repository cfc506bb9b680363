package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.Exports;

/** ListExports. */
final class ListExports implements Operation {
    @Override
    public String name() {
        return "ListExports";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        Page<Exports.Export> page = Page.of(call.service().engine().exports().all(call.owner()), call.input());
        return Optional.of(new ListOutput(page.items(), page.nextToken()));
    }

    record ListOutput(List<Exports.Export> exports, String nextToken) {}
}
