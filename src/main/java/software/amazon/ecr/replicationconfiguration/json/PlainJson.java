package software.amazon.ecr.replicationconfiguration.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.json.JSONParserConfiguration;

/**
 * A JSON object whose members are taken out one after the other, each as the type that it must have. An absent member
 * and a null one are the same. Nothing is converted: what is not exactly as expected is irregular.
 */
final class PlainJson {
    /** Says that JSON is not as expected, so that another, more lenient reader must decide on it. */
    static final class IrregularException extends Exception {
        IrregularException(String member) {
            super(member, null, false, false);
        }
    }

    /** Makes a value of an object's members. */
    interface Reader<T> {
        T read(PlainJson members) throws IrregularException;
    }

    private final JSONObject members;
    private final List<String> taken = new ArrayList<>();

    private PlainJson(JSONObject members) {
        this.members = members;
    }

    /** Reads all of the text, which must be an object in strict JSON. */
    static <T> T read(String text, Reader<T> reader) throws IrregularException {
        try {
            return reader.read(new PlainJson(new JSONObject(text, new JSONParserConfiguration().withStrictMode(true))));
        } catch (JSONException e) {
            throw new IrregularException(e.getMessage());
        }
    }

    String string(String name) throws IrregularException {
        return take(name, String.class);
    }

    Boolean bool(String name) throws IrregularException {
        return take(name, Boolean.class);
    }

    Integer integer(String name) throws IrregularException {
        return take(name, Integer.class);
    }

    <T> T object(String name, Reader<T> reader) throws IrregularException {
        JSONObject object = take(name, JSONObject.class);
        return object == null ? null : reader.read(new PlainJson(object));
    }

    <T> List<T> objects(String name, Reader<T> reader) throws IrregularException {
        JSONArray array = take(name, JSONArray.class);
        if (array == null) {
            return null;
        }
        List<T> objects = new ArrayList<>(array.length());
        for (Object item : array) {
            objects.add(reader.read(new PlainJson(cast(name, item, JSONObject.class))));
        }
        return objects;
    }

    /** An object whose members are all strings. */
    Map<String, String> strings(String name) throws IrregularException {
        JSONObject object = take(name, JSONObject.class);
        if (object == null) {
            return null;
        }
        Map<String, String> strings = new HashMap<>();
        for (String key : object.keySet()) {
            strings.put(key, cast(key, object.get(key), String.class));
        }
        return strings;
    }

    /** The member must be absent or null. */
    void none(String name) throws IrregularException {
        take(name, Void.class);
    }

    /** All members must have been taken. */
    void end() throws IrregularException {
        if (!members.isEmpty()) {
            throw new IrregularException(members.keySet().iterator().next());
        }
    }

    /** Members that were not taken are ignored, unless their name differs from one that was only by case. */
    void endIgnoringUnknown() throws IrregularException {
        for (String left : members.keySet()) {
            for (String name : taken) {
                if (left.equalsIgnoreCase(name)) {
                    throw new IrregularException(left);
                }
            }
        }
    }

    private <T> T take(String name, Class<T> type) throws IrregularException {
        taken.add(name);
        Object value = members.remove(name);
        return value == null || value == JSONObject.NULL ? null : cast(name, value, type);
    }

    private static <T> T cast(String name, Object value, Class<T> type) throws IrregularException {
        if (!type.isInstance(value)) {
            throw new IrregularException(name);
        }
        return type.cast(value);
    }
}
