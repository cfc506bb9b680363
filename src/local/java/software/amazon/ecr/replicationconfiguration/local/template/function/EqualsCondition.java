package software.amazon.ecr.replicationconfiguration.local.template.function;

/** {@code Fn::Equals}: whether two texts are the same, letter by letter. */
final class EqualsCondition implements ConditionFunction {
    @Override
    public String name() {
        return "Fn::Equals";
    }

    @Override
    public boolean test(FunctionCall call) {
        call.requireItems(2, 2, "[text, text]");
        return call.text(0, "its first value").equals(call.text(1, "its second value"));
    }
}
