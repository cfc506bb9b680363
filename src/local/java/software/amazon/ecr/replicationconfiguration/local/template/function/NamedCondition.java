package software.amazon.ecr.replicationconfiguration.local.template.function;

/** {@code Condition}: whether another condition of the template holds. */
final class NamedCondition implements ConditionFunction {
    @Override
    public String name() {
        return "Condition";
    }

    @Override
    public boolean test(FunctionCall call) {
        return call.resolver().conditions().isTrue(call.argument(), call.path() + "/Condition");
    }
}
