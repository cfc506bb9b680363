package ${package};

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.json.JSONObject;
import software.amazon.cloudformation.Action;
import software.amazon.cloudformation.ExecutableWrapper;
import software.amazon.cloudformation.injection.SessionCredentialsProvider;
import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
import software.amazon.cloudformation.proxy.HandlerRequest;
import software.amazon.cloudformation.proxy.ProgressEvent;
import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
import ${package}.json.ModelSerializer;
import ${package}.validation.ModelValidator;
import ${package}.wrapper.WrapperInvocation;
import ${package}.wrapper.TemporaryFolder;

/** The entry point of a program: takes a request as JSON and gives it to the handler of its action. */
public class HandlerWrapperExecutable
    extends ExecutableWrapper<ResourceModel, CallbackContext, TypeConfigurationModel> {
${members}
    /** Reads one request from standard input and writes the progress event to standard output. */
    public static void main(final String[] args) throws IOException {
        new HandlerWrapperExecutable().handleRequest(System.in, System.out);
    }
}
