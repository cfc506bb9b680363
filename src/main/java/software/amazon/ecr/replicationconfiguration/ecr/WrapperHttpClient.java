package software.amazon.ecr.replicationconfiguration.ecr;

import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.cloudformation.AbstractWrapper;

/**
 * The HTTP client of the RPDK's wrapper, which is not touched before the first request: a client of Amazon ECR can be
 * made while another thread still loads the wrapper.
 */
final class WrapperHttpClient implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return AbstractWrapper.HTTP_CLIENT.prepareRequest(request);
    }

    @Override
    public String clientName() {
        return ApacheHttpClient.CLIENT_NAME;
    }

    @Override
    public void close() {
        // The wrapper's to close.
    }
}
