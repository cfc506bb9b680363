package software.amazon.ecr.replicationconfiguration.codegen.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text file with placeholders such as <code>${package}</code>, which stand for values. */
public final class SourceTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z][A-Za-z]*)}");

    private final String name;
    private final String text;

    private SourceTemplate(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** Reads the file of that name beside the class that uses it. */
    public static SourceTemplate read(Class<?> user, String name) {
        try (InputStream file = user.getResourceAsStream(name)) {
            return new SourceTemplate(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(name + ": cannot be read", e);
        }
    }

    /**
     * Returns the text with each placeholder replaced by its value.
     *
     * @throws IllegalArgumentException if a placeholder has no value
     */
    public String fill(Map<String, String> values) {
        Matcher placeholders = PLACEHOLDER.matcher(text);
        return placeholders.replaceAll(placeholder -> {
            String value = values.get(placeholder.group(1));
            if (value == null) {
                throw new IllegalArgumentException(name + ": there is no value for " + placeholder.group());
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
