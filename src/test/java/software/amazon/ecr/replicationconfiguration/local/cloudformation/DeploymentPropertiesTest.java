package software.amazon.ecr.replicationconfiguration.local.cloudformation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.local.ecr.EmbeddedRegistry;
import software.amazon.ecr.replicationconfiguration.local.ecr.RegistryConfiguration;
import software.amazon.ecr.replicationconfiguration.local.fault.Fault;
import software.amazon.ecr.replicationconfiguration.local.fault.PlannedFault;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.Limits;
import software.amazon.ecr.replicationconfiguration.local.orchestrator.SteppedClock;
import software.amazon.ecr.replicationconfiguration.local.provider.LocalProvider;
import software.amazon.ecr.replicationconfiguration.local.server.ProvidedType;

/**
 * Whatever is deployed, and whatever goes wrong meanwhile: no stack ends with rules that its events do not account for,
 * and rules that belong to no stack are never touched.
 */
@Tag("slow")
class DeploymentPropertiesTest {
    /** Three need time, two change rules, and after a read that lags an UPDATE may find what it asks for too early. */
    private static final Set<Fault> LEFT_OUT = EnumSet.of(
            Fault.ANSWER_NEVER_SENT,
            Fault.ANSWER_TRICKLES,
            Fault.CONNECTION_REFUSED,
            Fault.SECOND_WRITER_BEFORE,
            Fault.SECOND_WRITER_AFTER,
            Fault.STALE_READ,
            Fault.ALTERNATING_READ);

    private static EmbeddedRegistry registry;
    private static LocalProvider handlers;

    @BeforeContainer
    static void start() {
        System.setProperty(SdkSystemSetting.AWS_MAX_ATTEMPTS.property(), "1");
        registry = EmbeddedRegistry.start(RegistryConfiguration.DEFAULT);
        handlers = ProvidedType.provider(EcrClients.at(registry.endpoint()), line -> {});
    }

    @AfterContainer
    static void stop() {
        registry.close();
        System.clearProperty(SdkSystemSetting.AWS_MAX_ATTEMPTS.property());
    }

    @Provide
    Arbitrary<List<DeploymentStep>> deployments() {
        return steps().list().ofMinSize(2).ofMaxSize(10);
    }

    @Property(tries = 600, seed = "11003")
    void eventsAccountForTheRules(@ForAll("deployments") List<DeploymentStep> steps) {
        SteppedClock clock = new SteppedClock();
        AtomicReference<Runnable> duringInvocation = new AtomicReference<>(() -> {});
        DeployedRegistry deployed = new DeployedRegistry(
                registry,
                new DirectCloudFormation(
                        ReplicationTemplate.SCHEMA,
                        request -> {
                            duringInvocation.get().run();
                            return handlers.invoke(request);
                        },
                        Runnable::run,
                        clock,
                        clock,
                        new Limits(100, 2, Duration.ofSeconds(1), Duration.ofHours(2)),
                        () -> {}),
                duringInvocation);

        steps.forEach(deployed::carryOut);
    }

    private static Arbitrary<DeploymentStep> steps() {
        return Combinators.combine(
                        kinds(),
                        Arbitraries.of("one", "one", "two"),
                        Arbitraries.of("eu-west-1", "eu-west-2", "eu-west-3"),
                        Arbitraries.of("DeletionPolicy: Delete", "DeletionPolicy: Retain", "DependsOn: []"),
                        Arbitraries.of(true, false),
                        faults().list().ofMaxSize(2))
                .as(DeploymentStep::new);
    }

    /** Stacks that exist are changed more often than others are begun. */
    private static Arbitrary<DeploymentStep.Kind> kinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(DeploymentStep.Kind.CREATE, DeploymentStep.Kind.DELETE)),
                Tuple.of(4, Arbitraries.of(DeploymentStep.Kind.class)));
    }

    private static Arbitrary<PlannedFault> faults() {
        return Combinators.combine(
                        Arbitraries.of(Fault.class).filter(fault -> !LEFT_OUT.contains(fault)),
                        Arbitraries.of("DescribeRegistry", "PutReplicationConfiguration"),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(0, 3))
                .as((fault, operation, calls, after) ->
                        PlannedFault.next(calls, operation, fault).after(after));
    }
}
