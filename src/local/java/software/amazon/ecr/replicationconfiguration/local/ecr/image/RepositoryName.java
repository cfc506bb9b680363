package software.amazon.ecr.replicationconfiguration.local.ecr.image;

import java.util.regex.Pattern;

/**
 * How a repository may be called.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html">CreateRepository</a>
 */
public final class RepositoryName {
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*");

    private static final int MIN_LENGTH = 2;
    private static final int MAX_LENGTH = 256;

    private RepositoryName() {}

    public static boolean isValid(String name) {
        // Before the pattern, whose matching recurses.
        return name.length() >= MIN_LENGTH
                && name.length() <= MAX_LENGTH
                && NAME.matcher(name).matches();
    }
}
