package software.amazon.ecr.replicationconfiguration.local.template.function;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every function that a template may use, those that cannot be resolved without a stack included. */
public final class Functions {
    static final String AS_PARAMETER = "; pass the value as a parameter instead";
    private static final String LANGUAGE_EXTENSIONS =
            "needs the transform AWS::LanguageExtensions, which runs in CloudFormation only" + AS_PARAMETER;

    private static final List<IntrinsicFunction> VALUES = List.of(
            new RefFunction(),
            new SubFunction(),
            new JoinFunction(),
            new SelectFunction(),
            new SplitFunction(),
            new FindInMapFunction(),
            new IfFunction(),
            new GetAttFunction(),
            new ImportValueFunction(),
            new UnresolvableFunction("Fn::GetAZs", "needs an AWS account" + AS_PARAMETER),
            new UnresolvableFunction("Fn::Transform", "runs a macro, in CloudFormation only" + AS_PARAMETER),
            new UnresolvableFunction("Fn::Base64", "is not resolved here" + AS_PARAMETER),
            new UnresolvableFunction("Fn::Cidr", "is not resolved here" + AS_PARAMETER),
            new UnresolvableFunction("Fn::Length", LANGUAGE_EXTENSIONS),
            new UnresolvableFunction("Fn::ToJsonString", LANGUAGE_EXTENSIONS));

    private static final List<ConditionFunction> CONDITIONS = List.of(
            new EqualsCondition(), new AndCondition(), new OrCondition(), new NotCondition(), new NamedCondition());

    private static final Map<String, IntrinsicFunction> VALUES_BY_NAME =
            VALUES.stream().collect(Collectors.toUnmodifiableMap(IntrinsicFunction::name, Function.identity()));
    private static final Map<String, ConditionFunction> CONDITIONS_BY_NAME =
            CONDITIONS.stream().collect(Collectors.toUnmodifiableMap(ConditionFunction::name, Function.identity()));

    private Functions() {}

    /** The function of that name; for an unknown name, one that says so. */
    public static IntrinsicFunction value(String name) {
        if (CONDITIONS_BY_NAME.containsKey(name)) {
            return new UnresolvableFunction(name, "belongs in Conditions; name the condition in Fn::If");
        }
        return VALUES_BY_NAME.getOrDefault(name, new UnresolvableFunction(name, "is not a function of CloudFormation"));
    }

    /** The condition function of that name, or null. */
    static ConditionFunction condition(String name) {
        return CONDITIONS_BY_NAME.get(name);
    }

    /** The names of the condition functions, sorted and separated by commas. */
    static String conditionNames() {
        return String.join(", ", new TreeSet<>(CONDITIONS_BY_NAME.keySet()));
    }
}
