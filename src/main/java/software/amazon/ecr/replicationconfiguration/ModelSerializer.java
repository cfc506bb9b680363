package software.amazon.ecr.replicationconfiguration;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.cloudformation.resource.Serializer;
import software.amazon.cloudformation.resource.exceptions.ValidationException;

/**
 * The kit's serializer, which also says where in a model an unknown property is and which ones are known there. The kit
 * validates a model without its unknown properties, so {@link ModelValidator} never sees them.
 */
class ModelSerializer extends Serializer {
    /** @throws ValidationException if the JSON has a property that the type does not have */
    @Override
    public <T> T deserializeStrict(String json, TypeReference<T> type) throws IOException {
        try {
            return super.deserializeStrict(json, type);
        } catch (UnrecognizedPropertyException e) {
            String pointer = pointer(e.getPath().subList(0, e.getPath().size() - 1));
            throw new ValidationException(Violation.unknownKey(pointer, e.getPropertyName(),
                e.getKnownPropertyIds().stream().map(Object::toString).toList()), "additionalProperties", pointer);
        }
    }

    private static String pointer(List<Reference> path) {
        return path.stream()
            .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
            .collect(Collectors.joining("", "#", ""));
    }
}
