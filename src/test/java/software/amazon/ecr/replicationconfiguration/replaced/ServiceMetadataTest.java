package software.amazon.ecr.replicationconfiguration.replaced;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.GeneratedServiceMetadataProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.ServiceMetadata;

class ServiceMetadataTest {
    private final GeneratedServiceMetadataProvider provider = new GeneratedServiceMetadataProvider();

    @Test
    void hasTheSurfaceOfTheSdksOwn() throws ClassNotFoundException {
        assertThat(Original.surface(GeneratedServiceMetadataProvider.class))
                .isEqualTo(Original.surface(Original.of(GeneratedServiceMetadataProvider.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.ecr", "logs", "monitoring"})
    void knowsTheServicesThatTheProviderCallsAsTheSdksOwnDoes(String endpointPrefix)
            throws ReflectiveOperationException {
        ServiceMetadata metadata = provider.serviceMetadata(endpointPrefix);

        assertThat(metadata.getClass().getName())
                .isEqualTo(original(endpointPrefix).getClass().getName());
    }

    @Test
    void leavesTheOthersToThePartition() {
        assertThat(provider.serviceMetadata("s3")).isNull();
        assertThat(ServiceMetadata.of("sqs").endpointFor(Region.EU_WEST_1)).hasToString("sqs.eu-west-1.amazonaws.com");
    }

    @Test
    void isWhatTheSdkUses() {
        List<Region> regions = ServiceMetadata.of("api.ecr").regions();

        assertThat(regions).contains(Region.EU_WEST_1);
        assertThat(ServiceMetadata.of("api.ecr").getClass().getSimpleName()).isEqualTo("ApiEcrServiceMetadata");
    }

    private static Object original(String endpointPrefix) throws ReflectiveOperationException {
        Class<?> type = Original.of(GeneratedServiceMetadataProvider.class);
        Method method = type.getMethod("serviceMetadata", String.class);
        return method.invoke(type.getDeclaredConstructor().newInstance(), endpointPrefix);
    }
}
