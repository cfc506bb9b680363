package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.List;
import java.util.Optional;
import software.amazon.ecr.replicationconfiguration.local.template.StackOutput;
import software.amazon.ecr.replicationconfiguration.local.template.StackTemplate;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/** Gives a stack whose resources are all there its outputs. */
final class StackResult {
    private static final int MAX_CHARACTERS = 100_000;

    private StackResult() {}

    /** Returns why the outputs cannot be given, or nothing if the stack has them now. */
    static Optional<String> give(StackWork work, StackTemplate template) {
        try {
            DeployedReferences references = work.references();
            template.resources()
                    .forEach(declaration -> Planner.declared(template, declaration, references, work.handlers()));
            List<StackOutput> outputs = template.outputs(references);
            int characters = outputs.stream()
                    .mapToInt(output -> output.outputValue().length())
                    .sum();
            if (characters > MAX_CHARACTERS) {
                return Optional.of("The values of the outputs have %d characters; %d are allowed."
                        .formatted(characters, MAX_CHARACTERS));
            }
            return work.exports().give(work.stack(), outputs, references.imports());
        } catch (TemplateException e) {
            return Optional.of(e.getMessage());
        }
    }
}
