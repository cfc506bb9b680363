package software.amazon.ecr.replicationconfiguration.local.cloudformation.operation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.changeset.ChangeSets;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.drift.DriftDetections;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.ResourceHandlers;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.engine.StackEngine;
import software.amazon.ecr.replicationconfiguration.local.cloudformation.stack.Stacks;
import software.amazon.ecr.replicationconfiguration.local.http.AwsError;
import software.amazon.ecr.replicationconfiguration.local.http.CredentialScope;
import software.amazon.ecr.replicationconfiguration.local.http.QueryCall;
import software.amazon.ecr.replicationconfiguration.local.http.QueryController;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Caller;
import software.amazon.ecr.replicationconfiguration.local.template.TemplateException;

/** The operations that this server offers. */
public final class Operations implements QueryController {
    private static final List<Operation> ALL = List.of(
            new CreateStack(),
            new UpdateStack(),
            new DeleteStack(),
            new DescribeStacks(),
            new ListStacks(),
            new DescribeStackEvents(),
            new DescribeStackResources(),
            new DescribeStackResource(),
            new ListStackResources(),
            new GetTemplate(),
            new GetTemplateSummary(),
            new ValidateTemplate(),
            new CreateChangeSet(),
            new DescribeChangeSet(),
            new ExecuteChangeSet(),
            new DeleteChangeSet(),
            new ListChangeSets(),
            new CancelUpdateStack(),
            new ContinueUpdateRollback(),
            new RollbackStack(),
            new UpdateTerminationProtection(),
            new ListExports(),
            new ListImports(),
            new DetectStackDrift(),
            new DetectStackResourceDrift(),
            new DescribeStackDriftDetectionStatus(),
            new DescribeStackResourceDrifts(),
            new DescribeEvents(),
            new DescribeType(),
            new ListTypes(),
            new DescribeAccountLimits());

    private final Map<String, Operation> byName;
    private final OperationCall.Service service;
    private final Function<CredentialScope, Caller> callers;

    /** @param callers finds on whose behalf a signed request acts */
    public Operations(
            Stacks stacks,
            StackEngine engine,
            DriftDetections drift,
            ResourceHandlers handlers,
            Clock clock,
            Runnable changed,
            Function<CredentialScope, Caller> callers) {
        this.byName = ALL.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
        this.service = new OperationCall.Service(stacks, new ChangeSets(), engine, drift, handlers, clock, changed);
        this.callers = callers;
    }

    @Override
    public Optional<?> handle(QueryCall call) {
        Operation operation = byName.get(call.operation());
        if (operation == null) {
            throw new AwsError(
                    400,
                    "InvalidAction",
                    "This server does not offer CloudFormation's operation '%s'.".formatted(call.operation()));
        }
        try {
            return operation.handle(new OperationCall(service, callers.apply(call.credentialScope()), call.input()));
        } catch (TemplateException e) {
            throw AwsError.validationError("Template error: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AwsError(503, "ServiceUnavailable", "The server is being closed.");
        }
    }
}
