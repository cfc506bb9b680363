package software.amazon.ecr.replicationconfiguration.local.template.function;

import java.util.stream.IntStream;

/** {@code Fn::And}: whether all of 2 to 10 conditions hold. */
final class AndCondition implements ConditionFunction {
    @Override
    public String name() {
        return "Fn::And";
    }

    @Override
    public boolean test(FunctionCall call) {
        call.requireItems(2, 10, "a list of 2 to 10 conditions");
        return IntStream.range(0, call.argument().size()).allMatch(call::condition);
    }
}
