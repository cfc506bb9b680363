package software.amazon.ecr.replicationconfiguration.local.policy;

import java.util.BitSet;
import java.util.Locale;

/**
 * A pattern of a policy, in which {@code *} stands for any text and {@code ?} for any one character.
 *
 * <p>Matching follows all readings of the pattern at once, so that no pattern takes more than its length times that of
 * the text.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html">
 *     IAM JSON policy elements: Resource</a>
 */
final class WildcardPattern {
    /** In no pattern: only a wildcard can match it. */
    private static final char UNLIKE_ANY = '\uFFFF';

    private final String pattern;

    private WildcardPattern(String pattern) {
        this.pattern = pattern;
    }

    static WildcardPattern caseSensitive(String pattern) {
        return new WildcardPattern(pattern);
    }

    /** Returns a pattern for text in lower case. */
    static WildcardPattern ofLowerCase(String pattern) {
        return new WildcardPattern(pattern.toLowerCase(Locale.ROOT));
    }

    boolean matches(String text) {
        return read(start(), text).get(pattern.length());
    }

    /** Returns whether the pattern matches every text that begins with the prefix. */
    boolean matchesAllThatBeginWith(String prefix) {
        BitSet reached = read(start(), prefix);
        // As many further characters as the pattern is long can only be matched by a star, which matches any more.
        for (int length = 0; length <= pattern.length() + 1; length++) {
            if (!reached.get(pattern.length())) {
                return false;
            }
            reached = step(reached, UNLIKE_ANY);
        }
        return true;
    }

    /** Returns whether the pattern matches at least one text that begins with the prefix. */
    boolean matchesSomeThatBeginWith(String prefix) {
        return !read(start(), prefix).isEmpty();
    }

    private BitSet start() {
        BitSet reached = new BitSet();
        reached.set(0);
        return throughStars(reached);
    }

    private BitSet read(BitSet reached, String text) {
        BitSet now = reached;
        for (int i = 0; i < text.length(); i++) {
            now = step(now, text.charAt(i));
        }
        return now;
    }

    private BitSet step(BitSet reached, char next) {
        BitSet after = new BitSet();
        for (int at = reached.nextSetBit(0); at >= 0 && at < pattern.length(); at = reached.nextSetBit(at + 1)) {
            char expected = pattern.charAt(at);
            if (expected == '*') {
                after.set(at);
            } else if (expected == '?' || expected == next) {
                after.set(at + 1);
            }
        }
        return throughStars(after);
    }

    /** A star may stand for nothing. */
    private BitSet throughStars(BitSet reached) {
        for (int at = reached.nextSetBit(0); at >= 0 && at < pattern.length(); at = reached.nextSetBit(at + 1)) {
            if (pattern.charAt(at) == '*') {
                reached.set(at + 1);
            }
        }
        return reached;
    }
}
