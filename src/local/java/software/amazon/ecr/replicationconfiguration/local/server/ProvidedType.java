package software.amazon.ecr.replicationconfiguration.local.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import software.amazon.ecr.replicationconfiguration.Configuration;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;

/** The one resource type that is provided here, under the name that the provider was built with. */
public final class ProvidedType {

    /** The name and the primary identifier, as the packaged schema has them. */
    public static final ResourceType TYPE = read();

    private ProvidedType() {}

    private static ResourceType read() {
        try {
            return ResourceType.ofSchema(JsonMapper.builder()
                    .build()
                    .readTree(new Configuration().resourceSchemaJSONObject().toString()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
