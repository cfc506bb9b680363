package software.amazon.ecr.replicationconfiguration.local.template.function;

import java.util.stream.IntStream;

/** {@code Fn::Or}: whether one of 2 to 10 conditions holds. */
final class OrCondition implements ConditionFunction {
    @Override
    public String name() {
        return "Fn::Or";
    }

    @Override
    public boolean test(FunctionCall call) {
        call.requireItems(2, 10, "a list of 2 to 10 conditions");
        return IntStream.range(0, call.argument().size()).anyMatch(call::condition);
    }
}
