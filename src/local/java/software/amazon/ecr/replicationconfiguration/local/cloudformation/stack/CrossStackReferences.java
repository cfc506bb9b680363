package software.amazon.ecr.replicationconfiguration.local.cloudformation.stack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.ecr.replicationconfiguration.local.template.StackOutput;

/** What a stack gives out, and the exports of other stacks that it uses. */
public final class CrossStackReferences {
    private List<StackOutput> outputs = List.of();
    private Set<String> imports = Set.of();

    public synchronized List<StackOutput> outputs() {
        return outputs;
    }

    /** Returns the names of the exports of other stacks that the stack uses. */
    public synchronized Set<String> imports() {
        return imports;
    }

    public synchronized void give(List<StackOutput> newOutputs) {
        outputs = List.copyOf(newOutputs);
    }

    public synchronized void addImport(String exportName) {
        Set<String> more = new LinkedHashSet<>(imports);
        more.add(exportName);
        imports = Set.copyOf(more);
    }

    public synchronized void setImports(Set<String> exportNames) {
        imports = Set.copyOf(exportNames);
    }
}
