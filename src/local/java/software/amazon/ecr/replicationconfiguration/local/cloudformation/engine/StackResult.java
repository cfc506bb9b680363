package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.template.StackOutput;
import software.amazon.ecr.replicationconfiguration.local.template.StackTemplate;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/** Gives a stack whose resources are all there its outputs. */
final class StackResult {
    private StackResult() {}

    /** Returns why the outputs cannot be given, or nothing if the stack has them now. */
    static Optional<String> give(StackWork work, StackTemplate template) {
        try {
            List<StackOutput> outputs = template.outputs(work.references());
            List<String> own =
                    work.stack().outputs().stream().map(StackOutput::exportName).toList();
            for (StackOutput output : outputs) {
                String name = output.exportName();
                if (name != null
                        && !own.contains(name)
                        && work.exports().apply(name).isPresent()) {
                    return Optional.of("Export with name %s is already exported by another stack.".formatted(name));
                }
            }
            work.stack().give(outputs);
            return Optional.empty();
        } catch (TemplateException e) {
            return Optional.of(e.getMessage());
        }
    }
}
