package software.amazon.ecr.replicationconfiguration.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.stream.Collectors;
import org.json.JSONObject;
import software.amazon.cloudformation.proxy.HandlerRequest;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.cloudformation.resource.exceptions.ValidationException;
import software.amazon.ecr.replicationconfiguration.ResourceModel;
import software.amazon.ecr.replicationconfiguration.validation.ModelValidator;
import software.amazon.ecr.replicationconfiguration.validation.Violation;

/**
 * The RPDK's serializer, which reads ordinary requests and models and writes models and events by itself: with Jackson's
 * databind for all of them a cold CREATE takes a quarter more of the bare SDK's time with Lambda's JVM flags, a fifth more
 * with the default ones, and loads 800 classes more. What is spelled in any other way goes to Jackson, as in
 * the RPDK, so that the outcome is the same. It also says where in a model an unknown property is and which ones are
 * known there. The RPDK validates a model without its unknown properties, so {@link ModelValidator} never sees them.
 */
public class ModelSerializer extends Serializer {
    /** No handler needs them, and a rollback comes with those that failed, whatever they were. */
    private static final String PREVIOUS_PROPERTIES = "previousResourceProperties";

    @Override
    public String decompress(String request) throws IOException {
        return request.contains(COMPRESSED) ? super.decompress(request) : request;
    }

    @Override
    public <T> T deserialize(String json, TypeReference<T> type) throws IOException {
        if (isRequest(type)) {
            try {
                return cast(PlainJson.read(json, RequestJson::read));
            } catch (PlainJson.IrregularException e) {
                // Jackson decides.
            }
        }
        return deserializeWithJackson(json, type);
    }

    @Override
    public <T> String serialize(T value) throws JsonProcessingException {
        if (value instanceof ResourceModel model) {
            return PlainJsonWriter.write(model, ModelJson::write);
        }
        if (value instanceof ProgressEvent<?, ?> event && event.getAnnotations() == null) {
            return PlainJsonWriter.write(event, EventJson::write);
        }
        return super.serialize(value);
    }

    /** @throws ValidationException if the JSON has a property that the type does not have */
    @Override
    public <T> T deserializeStrict(String json, TypeReference<T> type) throws IOException {
        if (type.getType() == ResourceModel.class) {
            try {
                return cast(PlainJson.read(json, ModelJson::readResourceModel));
            } catch (PlainJson.IrregularException e) {
                // Jackson decides.
            }
        }
        return deserializeStrictlyWithJackson(json, type);
    }

    private static boolean isRequest(TypeReference<?> type) {
        return type.getType() instanceof ParameterizedType generic && generic.getRawType() == HandlerRequest.class;
    }

    /** The type is known where this is called, but not to the compiler. */
    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }

    private static boolean isIn(String member, MismatchedInputException e) {
        return e.getPath().stream().anyMatch(step -> member.equals(step.getFieldName()));
    }

    /** The RPDK logs the exception, and so the exception must not quote the request. */
    private <T> T deserializeWithJackson(String json, TypeReference<T> type) throws IOException {
        try {
            return super.deserialize(json, type);
        } catch (MismatchedInputException e) {
            if (isRequest(type)) {
                JSONObject request = new JSONObject(json);
                JSONObject data = request.optJSONObject("requestData");
                if (data == null) {
                    throw new JsonParseException(null, "requestData is not a JSON object");
                }
                if (isIn(PREVIOUS_PROPERTIES, e) && data.remove(PREVIOUS_PROPERTIES) != null) {
                    return deserializeWithJackson(request.toString(), type);
                }
            }
            // The RPDK does not log this one: it goes on to say what is wrong with the model, if it finds one.
            throw e;
        } catch (JsonProcessingException e) {
            throw new JsonParseException(null, MalformedJson.describe(e));
        }
    }

    private <T> T deserializeStrictlyWithJackson(String json, TypeReference<T> type) throws IOException {
        try {
            return super.deserializeStrict(json, type);
        } catch (UnrecognizedPropertyException e) {
            String pointer = pointer(e.getPath().subList(0, e.getPath().size() - 1));
            throw new ValidationException(
                    Violation.unknownKey(
                            pointer,
                            e.getPropertyName(),
                            e.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .toList()),
                    "additionalProperties",
                    pointer);
        }
    }

    private static String pointer(List<Reference> path) {
        return path.stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining("", "#", ""));
    }
}
