package software.amazon.ecr.replicationconfiguration.local.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WildcardPatternTest {
    @Provide
    static Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("ab*?").ofMaxLength(8);
    }

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab").ofMaxLength(8);
    }

    @Provide
    static Arbitrary<String> shortPatterns() {
        return Arbitraries.strings().withChars("ab*?").ofMaxLength(5);
    }

    @Provide
    static Arbitrary<String> shortTexts() {
        return Arbitraries.strings().withChars("ab").ofMaxLength(3);
    }

    @Property(tries = 2000, seed = "5001")
    void matchesAsARegularExpressionDoes(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        assertThat(WildcardPattern.caseSensitive(pattern).matches(text))
                .isEqualTo(Pattern.matches(regularExpression(pattern), text));
    }

    /** All texts over the pattern's letters and one more, up to a length that each pattern here tells apart. */
    @Property(tries = 500, seed = "5002")
    void saysOfAPrefixWhatHoldsForAllTextsThatBeginSo(
            @ForAll("shortPatterns") String pattern, @ForAll("shortTexts") String prefix) {
        WildcardPattern wildcards = WildcardPattern.caseSensitive(pattern);
        List<String> texts = beginningWith(prefix, pattern.length() + 1);
        assertThat(wildcards.matchesAllThatBeginWith(prefix))
                .isEqualTo(texts.stream().allMatch(wildcards::matches));
        assertThat(wildcards.matchesSomeThatBeginWith(prefix))
                .isEqualTo(texts.stream().anyMatch(wildcards::matches));
    }

    @Example
    void takesNoLongerForManyStars() {
        String text = "a".repeat(2000);
        assertThat(WildcardPattern.caseSensitive("*a".repeat(500) + "b").matches(text))
                .isFalse();
    }

    private static List<String> beginningWith(String prefix, int more) {
        List<String> texts = new ArrayList<>(List.of(prefix));
        if (more > 0) {
            Stream.of("a", "b", "c").forEach(next -> texts.addAll(beginningWith(prefix + next, more - 1)));
        }
        return texts;
    }

    private static String regularExpression(String pattern) {
        return pattern.chars()
                .mapToObj(character ->
                        character == '*' ? ".*" : character == '?' ? "." : String.valueOf((char) character))
                .collect(Collectors.joining());
    }
}
