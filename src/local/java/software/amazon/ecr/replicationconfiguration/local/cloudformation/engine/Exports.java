package software.amazon.ecr.replicationconfiguration.local.cloudformation.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.ecr.replicationconfiguration.local.account.AccountRegion;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackStatus;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stacks;
import software.amazon.ecr.replicationconfiguration.local.template.StackOutput;

/**
 * What the stacks of an account in a Region export to each other. An export that another stack uses stays as it is:
 * whoever begins to use one, and whoever wants to change or delete one, is served one after the other.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html">
 *     Get exported outputs from a deployed CloudFormation stack</a>
 */
public final class Exports {
    private final Stacks stacks;

    public Exports(Stacks stacks) {
        this.stacks = stacks;
    }

    /**
     * An output that other stacks can use.
     *
     * @param name names it among the exports of its account and Region
     */
    public record Export(String exportingStackId, String name, String value) {}

    /** Returns what the stacks of an account in a Region export, by name. */
    public List<Export> all(AccountRegion owner) {
        return stacks.of(owner).stream()
                .flatMap(stack -> stack.references().outputs().stream()
                        .filter(output -> output.exportName() != null)
                        .map(output -> new Export(stack.identity().id(), output.exportName(), output.outputValue())))
                .sorted(Comparator.comparing(Export::name))
                .toList();
    }

    /** Returns the names of the stacks that use an export, sorted. */
    public List<String> importers(AccountRegion owner, String name) {
        return stacks.of(owner).stream()
                .filter(stack -> stack.references().imports().contains(name))
                .map(stack -> stack.identity().name())
                .sorted()
                .toList();
    }

    /** Returns the value of an export that the stack could use. */
    Optional<String> value(Stack user, String name) {
        return exporter(user, name)
                .flatMap(exporter -> exported(exporter.references().outputs(), name))
                .map(StackOutput::outputValue);
    }

    /** Returns the value of an export, which the stack uses from now on. */
    synchronized Optional<String> use(Stack user, String name) {
        Optional<String> value = value(user, name);
        value.ifPresent(used -> user.references().addImport(name));
        return value;
    }

    /**
     * Gives a stack its outputs, unless others export the same or use what it no longer exports.
     *
     * @param imports the exports that the stack uses now
     * @return why it cannot have them
     */
    synchronized Optional<String> give(Stack stack, List<StackOutput> outputs, Set<String> imports) {
        Optional<String> refusal = Stream.concat(
                        outputs.stream().map(StackOutput::exportName).flatMap(name -> taken(stack, name)),
                        stack.references().outputs().stream().flatMap(old -> changed(stack, old, outputs)))
                .findFirst();
        if (refusal.isEmpty()) {
            stack.references().give(outputs);
            stack.references().setImports(imports);
        }
        return refusal;
    }

    /**
     * Begins the deletion of a stack, unless others use its exports.
     *
     * @return why it cannot be deleted
     */
    synchronized Optional<String> delete(Stack stack, Runnable begin) {
        Optional<String> refusal = stack.references().outputs().stream()
                .flatMap(output -> changed(stack, output, List.of()))
                .findFirst();
        if (refusal.isEmpty()) {
            begin.run();
        }
        return refusal;
    }

    private Stream<String> taken(Stack stack, String name) {
        return name == null
                ? Stream.empty()
                : exporter(stack, name).stream()
                        .map(other -> "Export with name %s is already exported by stack %s."
                                .formatted(name, other.identity().name()));
    }

    private Stream<String> changed(Stack stack, StackOutput old, List<StackOutput> outputs) {
        String name = old.exportName();
        List<String> users =
                name == null ? List.of() : importers(stack.identity().owner(), name);
        Optional<StackOutput> now = exported(outputs, name);
        if (users.isEmpty() || now.map(StackOutput::outputValue).equals(Optional.of(old.outputValue()))) {
            return Stream.empty();
        }
        String what = now.isPresent() ? "Update canceled. Cannot update" : "Delete canceled. Cannot delete";
        return Stream.of("%s export %s as it is in use by %s.".formatted(what, name, String.join(", ", users)));
    }

    private Optional<Stack> exporter(Stack user, String name) {
        return others(user)
                .filter(other -> other.status() != StackStatus.DELETE_IN_PROGRESS)
                .filter(other -> exported(other.references().outputs(), name).isPresent())
                .findFirst();
    }

    private Stream<Stack> others(Stack stack) {
        return stacks.of(stack.identity().owner()).stream().filter(other -> other != stack);
    }

    private static Optional<StackOutput> exported(List<StackOutput> outputs, String name) {
        return outputs.stream()
                .filter(output ->
                        output.exportName() != null && output.exportName().equals(name))
                .findFirst();
    }
}
