package software.amazon.ecr.replicationconfiguration.local.template.function;

/** {@code Fn::Not}: whether a condition does not hold. */
final class NotCondition implements ConditionFunction {
    @Override
    public String name() {
        return "Fn::Not";
    }

    @Override
    public boolean test(FunctionCall call) {
        call.requireItems(1, 1, "a list of one condition");
        return !call.condition(0);
    }
}
