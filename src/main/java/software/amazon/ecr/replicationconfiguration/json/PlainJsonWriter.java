package software.amazon.ecr.replicationconfiguration.json;

import java.util.List;
import org.json.JSONObject;
import org.json.JSONString;
import org.json.JSONWriter;

/**
 * Writes a JSON object member by member. Members that are null are left out; items of a list that are null stay. A
 * {@link JSONWriter} would remember the names of all members and copy each text twice, which takes most of the time of
 * a READ of 5,000 elements.
 */
final class PlainJsonWriter {
    /** Writes the members of an object. */
    interface Members<T> {
        void write(T object, PlainJsonWriter json);
    }

    private final StringBuilder json = new StringBuilder();
    private boolean first = true;

    private PlainJsonWriter() {}

    static <T> String write(T object, Members<T> members) {
        PlainJsonWriter writer = new PlainJsonWriter();
        writer.value(object, members);
        return writer.json.toString();
    }

    /** @param value a string, a number, a boolean or a constant of an enumeration */
    void scalar(String name, Object value) {
        if (value != null) {
            name(name);
            value(value);
        }
    }

    void scalars(String name, List<?> values) {
        if (values != null) {
            begin(name, '[');
            values.forEach(value -> {
                separate();
                value(value);
            });
            end(']');
        }
    }

    <T> void object(String name, T object, Members<T> members) {
        if (object != null) {
            name(name);
            value(object, members);
        }
    }

    <T> void objects(String name, List<T> objects, Members<T> members) {
        if (objects != null) {
            begin(name, '[');
            objects.forEach(object -> {
                separate();
                value(object, members);
            });
            end(']');
        }
    }

    private <T> void value(T object, Members<T> members) {
        if (object == null) {
            json.append("null");
        } else {
            begin('{');
            members.write(object, this);
            end('}');
        }
    }

    private void value(Object scalar) {
        if (scalar instanceof String text) {
            quote(text);
        } else {
            json.append(JSONWriter.valueToString(scalar instanceof Double number ? decimal(number) : scalar));
        }
    }

    private void begin(String name, char bracket) {
        name(name);
        begin(bracket);
    }

    private void begin(char bracket) {
        json.append(bracket);
        first = true;
    }

    private void end(char bracket) {
        json.append(bracket);
        first = false;
    }

    /** Names are letters and digits. */
    private void name(String name) {
        separate();
        json.append('"').append(name).append("\":");
    }

    private void separate() {
        if (!first) {
            json.append(',');
        }
        first = false;
    }

    /** Most texts have nothing to escape, and are copied in one go. */
    private void quote(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                json.append(JSONObject.quote(text));
                return;
            }
        }
        json.append('"').append(text).append('"');
    }

    /** Whether the library writes the character as it is; a slash is escaped after a {@code <}. */
    private static boolean isPlain(char character) {
        return character >= ' ' && character <= '~' && character != '"' && character != '\\' && character != '<';
    }

    /** As Jackson writes it: 1.0 stays 1.0, and what JSON has no number for is text. */
    private static Object decimal(Double number) {
        return Double.isFinite(number) ? (JSONString) number::toString : number.toString();
    }
}
