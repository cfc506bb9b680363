package software.amazon.ecr.replicationconfiguration.json;

import java.io.Reader;
import org.json.JSONException;

/**
 * Gives the parser a text's characters, but not those that it takes though they have no place in JSON: control
 * characters, and an escaped apostrophe. A {@link java.io.StringReader} takes a lock for each character, two thirds of
 * the time to parse 5,000 elements.
 */
final class StrictReader extends Reader {
    private final String text;
    private int next;
    private boolean inString;
    private boolean escaped;

    StrictReader(String text) {
        this.text = text;
    }

    @Override
    public int read() {
        if (next == text.length()) {
            return -1;
        }
        char c = text.charAt(next++);
        if (c < ' ' && (inString || c != '\n' && c != '\r' && c != '\t')) {
            throw new JSONException("a control character");
        }
        if (escaped) {
            if (c == '\'') {
                throw new JSONException("an escaped apostrophe");
            }
            escaped = false;
        } else if (c == '"') {
            inString = !inString;
        } else {
            escaped = inString && c == '\\';
        }
        return c;
    }

    /** One character at a time is all that the parser asks for. */
    @Override
    public int read(char[] characters, int offset, int length) {
        throw new UnsupportedOperationException();
    }

    /** So that the parser reads here, and not from a buffer in between. It sets no marks. */
    @Override
    public boolean markSupported() {
        return true;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
