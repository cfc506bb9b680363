package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text of a scenario with all answers: what happens in any case, then what happens after each answer. Answers after
 * which the same happens stand together; CODE is the answer's error code.
 */
final class StackTable {
    private StackTable() {}

    static String of(StackScenario scenario) {
        Map<String, List<HandlerAnswer>> stories = HandlerAnswer.all().stream()
                .collect(Collectors.groupingBy(scenario::run, LinkedHashMap::new, Collectors.toList()));
        String before = commonLines(List.copyOf(stories.keySet()));
        return stories.entrySet().stream()
                .map(story -> "\n[%s]\n%s"
                        .formatted(names(story.getValue()), story.getKey().substring(before.length())))
                .collect(Collectors.joining("", "# %s is answered with:\n%s".formatted(scenario.what(), before), ""));
    }

    private static String names(List<HandlerAnswer> answers) {
        return answers.stream().map(HandlerAnswer::name).collect(Collectors.joining("; "));
    }

    /** Returns the lines that all texts begin with. */
    private static String commonLines(List<String> texts) {
        String common = texts.get(0);
        for (String text : texts) {
            while (!text.startsWith(common)) {
                common = common.substring(0, common.lastIndexOf('\n', common.length() - 2) + 1);
            }
        }
        return common;
    }
}
