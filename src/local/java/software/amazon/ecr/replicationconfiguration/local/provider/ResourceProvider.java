package software.amazon.ecr.replicationconfiguration.local.provider;

/**
 * A resource type provider as CloudFormation sees it: a JSON request goes in, a JSON progress event comes out.
 *
 * @see <a href="https://docs.aws.amazon.com/cloudformation-cli/latest/userguide/resource-type-test-progressevent.html">
 *     ProgressEvent object schema</a>
 */
@FunctionalInterface
public interface ResourceProvider {

    /**
     * Runs one invocation. A failure that the provider reports is a progress event, not an exception.
     *
     * @param request the request envelope, as JSON text
     * @return the progress event, as JSON text
     * @throws ProviderCrashException if the provider ended without an answer
     */
    String invoke(String request);
}
