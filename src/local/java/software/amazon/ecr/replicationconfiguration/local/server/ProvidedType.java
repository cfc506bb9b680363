package software.amazon.ecr.replicationconfiguration.local.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.ecr.replicationconfiguration.Configuration;
import software.amazon.ecr.replicationconfiguration.HandlerWrapper;
import software.amazon.ecr.replicationconfiguration.Handlers;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.cloudcontrol.ServedType;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.ResourceType;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;

/** The one resource type that is provided here, under the name that the provider was built with. */
public final class ProvidedType {

    /** The packaged resource type schema. It is not to be changed. */
    public static final JsonNode SCHEMA = read();

    /** The name and the primary identifier, as the packaged schema has them. */
    public static final ResourceType TYPE = ResourceType.ofSchema(SCHEMA);

    /** The registry that is changed is the caller's own, so its identifier is known before it is asked for. */
    static final ServedType SERVED =
            new ServedType(TYPE, new ReplicationShorthand(), (caller, desired) -> Optional.of(caller.accountId()));

    /**
     * The names that a template may give the type: that of AWS, and the one in a namespace of one's own if the provider
     * was built under such a name.
     */
    public static final Set<String> TEMPLATE_NAMES =
            Set.copyOf(List.of("AWS::ECR::ReplicationConfiguration", TYPE.name()));

    private ProvidedType() {}

    /**
     * Returns the provider of the type, in this JVM.
     *
     * @param clients where the handlers find Amazon ECR
     * @param log     receives what would be written to the function's log
     */
    public static LocalProvider provider(EcrClients clients, Consumer<String> log) {
        HandlerWrapper wrapper = new HandlerWrapper(Handlers.all(clients)) {};
        return new LocalProvider(wrapper::handleRequest, wrapper::testEntrypoint, log);
    }

    private static JsonNode read() {
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(new Configuration().resourceSchemaJSONObject().toString());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
