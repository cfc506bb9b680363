package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.List;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.PlannedChange;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.Planner;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/**
 * What a definition would change in a stack.
 *
 * @param resources what becomes of resources
 * @param others    whether tags or outputs change
 */
record StackChanges(List<PlannedChange> resources, boolean others) {
    /** @throws TemplateException if the template cannot be resolved */
    static StackChanges of(OperationCall call, Stack stack, StackDefinition definition) {
        List<PlannedChange> resources = new Planner(call.service().handlers())
                .plan(stack, definition, call.service().engine().exports());
        StackDefinition now = stack.definition();
        boolean others = now != null
                && (!now.tags().equals(definition.tags())
                        || !now.template()
                                .outputs()
                                .equals(definition.template().outputs()));
        return new StackChanges(resources, others);
    }

    boolean isEmpty() {
        return resources.isEmpty() && !others;
    }
}
