package software.amazon.ecr.replicationconfiguration.local.explain.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that a person gives: text, or one JSON object. */
record InputFile(Path path, String text) {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @throws UnusableInput if the file cannot be read as UTF-8 text */
    static InputFile read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UnusableInput("There is no file " + path);
        }
        try {
            return new InputFile(path, Files.readString(path));
        } catch (IOException e) {
            throw new UnusableInput(path + ": cannot be read as UTF-8 text");
        }
    }

    /** Returns the object that the file holds, or empty if it does not begin as one. */
    Optional<JsonNode> object() {
        if (!text.stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            throw new UnusableInput(
                    "%s: line %d: %s".formatted(path, e.getLocation().getLineNr(), e.getOriginalMessage()));
        }
    }
}
