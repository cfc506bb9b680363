    private final Configuration configuration = new Configuration();
    private final JSONObject resourceSchema = configuration.resourceSchemaJSONObject();
    private final Map<Action, BaseHandler<CallbackContext>> handlers;
    private WrapperInvocation invocation = new WrapperInvocation(new byte[0], serializer);

    public ${class}() {
        this(Handlers.all());
    }

    protected ${class}(final Map<Action, BaseHandler<CallbackContext>> handlers) {
        super(new SessionCredentialsProvider(), null, null, null, new ModelValidator(), new ModelSerializer(),
            HTTP_CLIENT);
        this.handlers = handlers;
    }

    @Override
    public void processRequest(final InputStream input, final OutputStream output) throws IOException {
        invocation = new WrapperInvocation(input.readAllBytes(), serializer);
        super.processRequest(invocation.input(), output);
    }

    @Override
    protected ResourceHandlerRequest<ResourceModel> transform(
        final HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel> request) {
        return invocation.transform(request, getDesiredResourceTags(request));
    }

    @Override
    public ProgressEvent<ResourceModel, CallbackContext> invokeHandler(
        final AmazonWebServicesClientProxy proxy,
        final ResourceHandlerRequest<ResourceModel> request,
        final Action action,
        final CallbackContext callbackContext,
        final TypeConfigurationModel typeConfiguration) {
        return invocation.handle(action, proxy, loggerProxy,
            caller -> handlers.get(action).handleRequest(caller, request, callbackContext, loggerProxy));
    }

    @Override
    protected void writeResponse(
        final OutputStream output, final ProgressEvent<ResourceModel, CallbackContext> response) throws IOException {
        super.writeResponse(output, invocation.answer(response));
    }

    /** Returns the model as it is: the schema has no write-only properties. */
    @Override
    protected ResourceModel sanitizeModel(final ResourceModel model) {
        return model;
    }

    @Override
    protected void scrubFiles() {
        if (TemporaryFolder.isOwn()) {
            super.scrubFiles();
        }
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
    protected TypeReference<
        HandlerRequest<ResourceModel, CallbackContext, TypeConfigurationModel>> getTypeReference() {
        return WrapperInvocation.REQUEST;
    }

    @Override
    protected TypeReference<ResourceModel> getModelTypeReference() {
        return WrapperInvocation.MODEL;
    }
