package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.Planner;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stack;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackDefinition;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackIdentity;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackOperation;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.StackSettings;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;

/** CreateStack. */
final class CreateStack implements Operation {
    static final Pattern NAME = Pattern.compile("[a-zA-Z][-a-zA-Z0-9]{0,127}");

    @Override
    public String name() {
        return "CreateStack";
    }

    @Override
    public Optional<?> handle(OperationCall call) {
        String name = call.input().required("StackName");
        Optional<Stack> begun = call.service()
                .stacks()
                .named(call.owner(), name)
                .filter(existing -> call.repeated(existing, StackOperation.Type.CREATE_STACK)
                        .isPresent());
        if (begun.isPresent()) {
            return Optional.of(new Outputs.StackIdOutput(begun.get().identity().id()));
        }
        StackSettings settings = call.settings();
        Integer timeout = timeoutInMinutes(call);
        boolean isProtected = call.input().flag("EnableTerminationProtection").orElse(false);
        String token = call.token();
        StackDefinition definition = new DefinitionReader(call.input(), null).definition();
        Stack stack = stack(call, name);
        new Planner(call.service().handlers())
                .plan(stack, definition, call.service().engine().exports());
        call.service().stacks().add(stack);
        stack.attributes().set(settings);
        stack.attributes().setTimeout(timeout);
        stack.attributes().protectFromDeletion(isProtected);
        call.service().engine().create(call.caller(), stack, definition, token);
        return Optional.of(new Outputs.StackIdOutput(stack.identity().id()));
    }

    /** @throws AwsError {@code ValidationError} if the name is not one */
    static Stack stack(OperationCall call, String name) {
        if (!NAME.matcher(name).matches()) {
            throw AwsError.validationError(
                    "StackName '%s' must begin with a letter and hold letters, digits and hyphens, 128 at most."
                            .formatted(name));
        }
        return new Stack(
                StackIdentity.create(call.owner(), name),
                call.service().clock(),
                call.service().changed());
    }

    private static Integer timeoutInMinutes(OperationCall call) {
        Optional<String> text = call.input().text("TimeoutInMinutes");
        if (text.isPresent() && !text.get().matches("[1-9][0-9]{0,4}")) {
            throw AwsError.validationError(
                    "TimeoutInMinutes is a number of minutes from 1 to 99999, not '%s'.".formatted(text.get()));
        }
        return text.map(Integer::valueOf).orElse(null);
    }
}
