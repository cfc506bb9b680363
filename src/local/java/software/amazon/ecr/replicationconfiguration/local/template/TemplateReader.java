package software.amazon.ecr.replicationconfiguration.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a CloudFormation template, in JSON or in YAML with or without short tags.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-formats.html">
 *     Template formats</a>
 */
public final class TemplateReader {
    /** What CloudFormation accepts from an S3 bucket. */
    private static final int MAX_BYTES = 1024 * 1024;

    /** Deeper than any template in use, and shallow enough for a recursive reader. */
    static final int MAX_DEPTH = 50;

    private TemplateReader() {}

    /**
     * Reads the file and checks that it is a template. Nothing in it is resolved yet.
     *
     * @throws TemplateException if the file cannot be read, or is not a template
     */
    public static Template read(Path file) {
        return parse(text(file), file.toString());
    }

    /**
     * Checks that the text is a template. Nothing in it is resolved yet.
     *
     * @param source what messages call the text
     * @throws TemplateException if the text is not a template
     */
    public static Template parse(String text, String source) {
        JsonNode root = text.stripLeading().startsWith("{")
                ? JsonDocument.parse(text, source)
                : new YamlDocument(source).parse(text);
        return new Template(source, root);
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new TemplateException("There is no template file " + file);
        }
        try {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw new TemplateException(
                        "%s: %d bytes are too many for a template, which may have %d".formatted(file, size, MAX_BYTES));
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new TemplateException(file + ": is not UTF-8 text");
        } catch (IOException e) {
            throw new TemplateException("%s: cannot be read (%s)".formatted(file, e));
        }
    }
}
