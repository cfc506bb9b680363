package software.amazon.awssdk.regions;

import java.util.Map;
import software.amazon.awssdk.regions.servicemetadata.ApiEcrServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.LogsServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.MonitoringServiceMetadata;

/**
 * Takes the place of the SDK's class of this name, which instantiates the metadata of all AWS services, some 310
 * classes, to find that of one: a tenth of the time that a program needs to its first answer. This one knows the
 * services that the provider calls: Amazon ECR, and CloudWatch and CloudWatch Logs for the kit. For any other the SDK
 * falls back on the rules of the Region's partition, as it does for services that it has no metadata of.
 */
public final class GeneratedServiceMetadataProvider implements ServiceMetadataProvider {
    private static final Map<String, ServiceMetadata> BY_ENDPOINT_PREFIX = Map.of(
            "api.ecr", new ApiEcrServiceMetadata(),
            "logs", new LogsServiceMetadata(),
            "monitoring", new MonitoringServiceMetadata());

    @Override
    public ServiceMetadata serviceMetadata(String endpointPrefix) {
        return BY_ENDPOINT_PREFIX.get(endpointPrefix);
    }
}
