package software.amazon.ecr.replicationconfiguration.codegen.source;

import software.amazon.ecr.replicationconfiguration.codegen.schema.ProviderConfig;

/** The Java sources that are the same for every resource type but for its package and schema file. */
public enum JavaTemplate {
    BASE_CONFIGURATION("BaseConfiguration", """
        package ${package};

        import java.util.Map;
        import lombok.AllArgsConstructor;
        import lombok.Data;
        import org.json.JSONObject;
        import org.json.JSONTokener;

        @Data
        @AllArgsConstructor
        public abstract class BaseConfiguration {
            protected final String schemaFilename;

            /** The resource type schema, read from the class path. */
            public JSONObject resourceSchemaJSONObject() {
                return new JSONObject(
                    new JSONTokener(getClass().getClassLoader().getResourceAsStream(schemaFilename)));
            }

            /** The tags that the model defines for the resource, or null: the type is not taggable. */
            public Map<String, String> resourceDefinedTags(final ResourceModel model) {
                return null;
            }
        }
        """),

    BASE_HANDLER("BaseHandler", """
        package ${package};

        import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
        import software.amazon.cloudformation.proxy.Logger;
        import software.amazon.cloudformation.proxy.ProgressEvent;
        import software.amazon.cloudformation.proxy.ResourceHandlerRequest;

        /** Answers one action on the resource type. */
        public abstract class BaseHandler<CallbackT> {
            /**
             * @param proxy calls the service with the caller's credentials
             * @param callbackContext what the previous invocation of the same operation left, or null at the first one
             */
            public abstract ProgressEvent<ResourceModel, CallbackT> handleRequest(
                AmazonWebServicesClientProxy proxy,
                ResourceHandlerRequest<ResourceModel> request,
                CallbackT callbackContext,
                Logger logger);
        }
        """),

    TYPE_CONFIGURATION_MODEL("TypeConfigurationModel", """
        package ${package};

        import com.fasterxml.jackson.annotation.JsonAutoDetect;
        import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
        import lombok.Builder;
        import lombok.Data;
        import lombok.NoArgsConstructor;

        /** Empty: the type has no configuration. */
        @Data
        @Builder
        @NoArgsConstructor
        @JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE, \
        setterVisibility = Visibility.NONE)
        public class TypeConfigurationModel {
        }
        """),

    HANDLER_WRAPPER("HandlerWrapper", wrapper("HandlerWrapper", "LambdaWrapper", """
        import com.amazonaws.services.lambda.runtime.Context;
        import software.amazon.cloudformation.loggers.LambdaLogPublisher;
        import software.amazon.cloudformation.proxy.DelayFactory;
        import software.amazon.cloudformation.proxy.HandlerErrorCode;
        import software.amazon.cloudformation.proxy.LoggerProxy;
        import software.amazon.cloudformation.proxy.ResourceHandlerTestPayload;
        import software.amazon.cloudformation.proxy.WaitStrategy;
        import ${package}.warmup.WarmUp;
        """, """
            private static final TypeReference<
                ResourceHandlerTestPayload<ResourceModel, CallbackContext, TypeConfigurationModel>> TEST_PAYLOAD =
                    new TypeReference<>() { };

            static {
                WarmUp.run();
            }
        """, """
            /** Starts each invocation with the platform's log alone: the kit adds it once more each time. */
            @Override
            public void handleRequest(final InputStream input, final OutputStream output, final Context context)
                throws IOException {
                this.platformLoggerProxy = new LoggerProxy();
                super.handleRequest(input, output, context);
            }

            /** Invokes a handler directly, past validation: the entry point of {@code cfn invoke} and SAM tests. */
            public void testEntrypoint(
                final InputStream input, final OutputStream output, final Context context) throws IOException {
                this.loggerProxy = new LoggerProxy();
                this.loggerProxy.addLogPublisher(new LambdaLogPublisher(context.getLogger()));
                ProgressEvent<ResourceModel, CallbackContext> response;
                try {
                    final ResourceHandlerTestPayload<ResourceModel, CallbackContext, TypeConfigurationModel> payload =
                        this.serializer.deserialize(
                            new String(input.readAllBytes(), StandardCharsets.UTF_8), TEST_PAYLOAD);
                    final AmazonWebServicesClientProxy proxy = new AmazonWebServicesClientProxy(
                        this.loggerProxy, payload.getCredentials(), DelayFactory.CONSTANT_DEFAULT_DELAY_FACTORY,
                        WaitStrategy.scheduleForCallbackStrategy());
                    response = invokeHandler(proxy, payload.getRequest(), payload.getAction(),
                        payload.getCallbackContext(), payload.getTypeConfiguration());
                } catch (final Exception e) {
                    this.loggerProxy.log(e.toString());
                    response = ProgressEvent.defaultFailureHandler(e, HandlerErrorCode.InternalFailure);
                }
                output.write(this.serializer.serialize(response).getBytes(StandardCharsets.UTF_8));
                output.close();
            }
        """)),

    HANDLER_WRAPPER_EXECUTABLE(
            "HandlerWrapperExecutable", wrapper("HandlerWrapperExecutable", "ExecutableWrapper", """
        """, """
        """, """
            /** Reads one request from standard input and writes the progress event to standard output. */
            public static void main(final String[] args) throws IOException {
                new HandlerWrapperExecutable().handleRequest(System.in, System.out);
            }
        """));

    private final String className;
    private final String text;

    JavaTemplate(String className, String text) {
        this.className = className;
        this.text = text;
    }

    public String className() {
        return className;
    }

    public String render(ProviderConfig config) {
        return text.replace("${package}", config.packageName());
    }

    private static String wrapper(String name, String superclass, String imports, String fields, String entryPoint) {
        return """
            package ${package};

            import com.fasterxml.jackson.core.type.TypeReference;
            import java.io.ByteArrayInputStream;
            import java.io.IOException;
            import java.io.InputStream;
            import java.io.OutputStream;
            import java.nio.charset.StandardCharsets;
            import java.util.EnumMap;
            import java.util.Map;
            import org.json.JSONObject;
            import software.amazon.cloudformation.Action;
            import software.amazon.cloudformation.${superclass};
            import software.amazon.cloudformation.injection.SessionCredentialsProvider;
            import software.amazon.cloudformation.proxy.AmazonWebServicesClientProxy;
            import software.amazon.cloudformation.proxy.HandlerRequest;
            import software.amazon.cloudformation.proxy.ProgressEvent;
            import software.amazon.cloudformation.proxy.RequestData;
            import software.amazon.cloudformation.proxy.ResourceHandlerRequest;
            ${imports}
            import ${package}.json.ModelSerializer;
            import ${package}.validation.ModelValidator;
            import ${package}.wrapper.AnswerContract;
            /** The entry point of the provider: takes a request as JSON and gives it to the handler of its action. */
            public class ${name} extends ${superclass}<ResourceModel, CallbackContext, TypeConfigurationModel> {
                private static final TypeReference<
                    HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel>> REQUEST =
                        new TypeReference<>() { };
                private static final TypeReference<ResourceModel> MODEL = new TypeReference<>() { };
            ${fields}
                private final Configuration configuration = new Configuration();
                private final JSONObject resourceSchema = configuration.resourceSchemaJSONObject();
                private final Map<Action, BaseHandler<CallbackContext>> handlers = new EnumMap<>(Action.class);
                private byte[] rawRequest;

                public ${name}() {
                    super(new SessionCredentialsProvider(), null, null, null, new ModelValidator(),
                        new ModelSerializer(), HTTP_CLIENT);
                    handlers.put(Action.CREATE, new CreateHandler());
                    handlers.put(Action.READ, new ReadHandler());
                    handlers.put(Action.UPDATE, new UpdateHandler());
                    handlers.put(Action.DELETE, new DeleteHandler());
                    handlers.put(Action.LIST, new ListHandler());
                }

            ${entryPoint}
                @Override
                public ProgressEvent<ResourceModel, CallbackContext> invokeHandler(
                    final AmazonWebServicesClientProxy proxy,
                    final ResourceHandlerRequest<ResourceModel> request,
                    final Action action,
                    final CallbackContext callbackContext,
                    final TypeConfigurationModel typeConfiguration) {
                    final BaseHandler<CallbackContext> handler = handlers.get(action);
                    if (handler == null) {
                        throw new IllegalArgumentException("Unknown action " + action);
                    }
                    return handler.handleRequest(proxy, request, callbackContext, loggerProxy);
                }

                @Override
                public JSONObject provideResourceSchemaJSONObject() {
                    return resourceSchema;
                }

                @Override
                public Map<String, String> provideResourceDefinedTags(final ResourceModel model) {
                    return configuration.resourceDefinedTags(model);
                }

                @Override
                protected ResourceHandlerRequest<ResourceModel> transform(
                    final HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel> request) {
                    final RequestData<ResourceModel, TypeConfigurationModel> data = request.getRequestData();
                    return ResourceHandlerRequest.<ResourceModel>builder()
                        .clientRequestToken(request.getBearerToken())
                        .desiredResourceState(data.getResourceProperties())
                        .previousResourceState(data.getPreviousResourceProperties())
                        .desiredResourceTags(getDesiredResourceTags(request))
                        .systemTags(data.getSystemTags())
                        .awsAccountId(request.getAwsAccountId())
                        .logicalResourceIdentifier(data.getLogicalResourceId())
                        .nextToken(request.getNextToken())
                        .maxResults(request.getMaxResults())
                        .region(request.getRegion())
                        .build();
                }

                @Override
                protected TypeReference<
                    HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel>> getTypeReference() {
                    return REQUEST;
                }

                @Override
                protected TypeReference<ResourceModel> getModelTypeReference() {
                    return MODEL;
                }

                /** Reads the request whole, so that {@link #writeResponse} can say what is wrong with it. */
                @Override
                public void processRequest(final InputStream input, final OutputStream output) throws IOException {
                    rawRequest = input.readAllBytes();
                    super.processRequest(new ByteArrayInputStream(rawRequest), output);
                }

                /** Keeps the kit's own failures to the contract too. */
                @Override
                protected void writeResponse(
                    final OutputStream output, final ProgressEvent<ResourceModel, CallbackContext> response)
                    throws IOException {
                    AnswerContract.apply(response, rawRequest);
                    super.writeResponse(output, response);
                }

                /** The schema has no write-only properties to take out of the answer. */
                @Override
                protected ResourceModel sanitizeModel(final ResourceModel model) {
                    return model;
                }

                /** Empties the temporary directory in Lambda, where it is the function's own, and nowhere else. */
                @Override
                protected void scrubFiles() {
                    if (System.getenv("AWS_LAMBDA_FUNCTION_NAME") != null) {
                        super.scrubFiles();
                    }
                }
            }
            """.replace("${name}", name)
                .replace("${superclass}", superclass)
                .replace("${imports}", imports)
                .replace("${fields}", fields)
                .replace("${entryPoint}", entryPoint);
    }
}
