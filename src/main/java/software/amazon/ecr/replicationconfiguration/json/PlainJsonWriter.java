package software.amazon.ecr.replicationconfiguration.json;

import java.util.List;
import org.json.JSONString;
import org.json.JSONStringer;
import org.json.JSONWriter;

/** Writes a JSON object member by member. Members that are null are left out; items of a list that are null stay. */
final class PlainJsonWriter {
    /** Writes the members of an object. */
    interface Members<T> {
        void write(T object, PlainJsonWriter json);
    }

    private final JSONWriter json = new JSONStringer();

    private PlainJsonWriter() {}

    static <T> String write(T object, Members<T> members) {
        PlainJsonWriter writer = new PlainJsonWriter();
        writer.value(object, members);
        return writer.json.toString();
    }

    /** @param value a string, a number, a boolean or a constant of an enumeration */
    void scalar(String name, Object value) {
        if (value != null) {
            json.key(name);
            value(value);
        }
    }

    void scalars(String name, List<?> values) {
        if (values != null) {
            json.key(name).array();
            values.forEach(this::value);
            json.endArray();
        }
    }

    <T> void object(String name, T object, Members<T> members) {
        if (object != null) {
            json.key(name);
            value(object, members);
        }
    }

    <T> void objects(String name, List<T> objects, Members<T> members) {
        if (objects != null) {
            json.key(name).array();
            objects.forEach(object -> value(object, members));
            json.endArray();
        }
    }

    private <T> void value(T object, Members<T> members) {
        if (object == null) {
            json.value(null);
        } else {
            json.object();
            members.write(object, this);
            json.endObject();
        }
    }

    private void value(Object scalar) {
        json.value(scalar instanceof Double number ? decimal(number) : scalar);
    }

    /** As Jackson writes it: 1.0 stays 1.0, and what JSON has no number for is text. */
    private static Object decimal(Double number) {
        return Double.isFinite(number) ? (JSONString) number::toString : number.toString();
    }
}
