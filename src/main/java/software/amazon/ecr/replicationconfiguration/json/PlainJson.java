package software.amazon.ecr.replicationconfiguration.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.json.JSONParserConfiguration;
import org.json.JSONTokener;

/**
 * A JSON object whose members are taken out one after the other, each as the type that it must have. An absent member
 * and a null one are the same. Nothing is converted: what is not exactly as expected is irregular.
 */
final class PlainJson {
    /** Says that JSON is not as expected, so that another, more lenient reader must decide on it. */
    static final class IrregularException extends Exception {
        IrregularException(String reason) {
            super(reason, null, false, false);
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
        JSONParserConfiguration strict = new JSONParserConfiguration().withStrictMode(true);
        try {
            return reader.read(new PlainJson(new JSONObject(new JSONTokener(new StrictReader(text), strict), strict)));
        } catch (JSONException e) {
            throw new IrregularException(e.getMessage());
        }
    }

    String string(String name) throws IrregularException {
        return value(name, PlainJson::text);
    }

    List<String> strings(String name) throws IrregularException {
        return values(name, PlainJson::text);
    }

    Boolean bool(String name) throws IrregularException {
        return value(name, PlainJson::truth);
    }

    List<Boolean> bools(String name) throws IrregularException {
        return values(name, PlainJson::truth);
    }

    Integer integer(String name) throws IrregularException {
        return value(name, PlainJson::integral);
    }

    List<Integer> integers(String name) throws IrregularException {
        return values(name, PlainJson::integral);
    }

    Double number(String name) throws IrregularException {
        return value(name, PlainJson::decimal);
    }

    List<Double> numbers(String name) throws IrregularException {
        return values(name, PlainJson::decimal);
    }

    /** A constant by its name. */
    <E extends Enum<E>> E constant(String name, E[] constants) throws IrregularException {
        return value(name, value -> {
            for (E constant : constants) {
                if (constant.name().equals(value)) {
                    return constant;
                }
            }
            throw new IrregularException(name);
        });
    }

    <T> T object(String name, Reader<T> reader) throws IrregularException {
        return value(name, object(reader));
    }

    <T> List<T> objects(String name, Reader<T> reader) throws IrregularException {
        return values(name, object(reader));
    }

    /** An object whose members are all strings. */
    Map<String, String> stringsByName(String name) throws IrregularException {
        return object(name, json -> {
            Map<String, String> strings = new HashMap<>();
            for (String key : json.members.keySet()) {
                strings.put(key, text(json.members.get(key)));
            }
            return strings;
        });
    }

    /** The member must be absent or null. */
    void none(String name) throws IrregularException {
        value(name, value -> cast(value, Void.class));
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

    private <T> T value(String name, Conversion<T> conversion) throws IrregularException {
        taken.add(name);
        Object value = members.remove(name);
        return value == null || value == JSONObject.NULL ? null : conversion.of(value);
    }

    private <T> List<T> values(String name, Conversion<T> conversion) throws IrregularException {
        return value(name, value -> {
            List<T> values = new ArrayList<>();
            for (Object item : cast(value, JSONArray.class)) {
                values.add(conversion.of(item));
            }
            return values;
        });
    }

    private static <T> Conversion<T> object(Reader<T> reader) {
        return value -> reader.read(new PlainJson(cast(value, JSONObject.class)));
    }

    private static String text(Object value) throws IrregularException {
        return cast(value, String.class);
    }

    private static Boolean truth(Object value) throws IrregularException {
        return cast(value, Boolean.class);
    }

    private static Integer integral(Object value) throws IrregularException {
        return cast(value, Integer.class);
    }

    private static Double decimal(Object value) throws IrregularException {
        // A Double is here what only this parser takes for a number, or a zero that has a sign.
        double number =
                value instanceof Double ? Double.NaN : cast(value, Number.class).doubleValue();
        if (!Double.isFinite(number)) {
            throw new IrregularException(value.toString());
        }
        return number;
    }

    private static <T> T cast(Object value, Class<T> type) throws IrregularException {
        if (!type.isInstance(value)) {
            throw new IrregularException(value.toString());
        }
        return type.cast(value);
    }

    private interface Conversion<T> {
        T of(Object value) throws IrregularException;
    }
}
