package software.amazon.ecr.replicationconfiguration;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.ecr.RegistryApi;
import software.amazon.ecr.replicationconfiguration.failure.ErrorTable;

/** The borders that packaging and the cold start rest on, and those that keep the handlers small. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "software.amazon.ecr.replicationconfiguration";
    private static final String LOCAL = BASE + ".local";
    private static final String SDK = "software.amazon.awssdk..";

    /** The rooms of src/local that know Amazon ECR or this resource type. */
    private static final String[] KNOWING_THIS_TYPE = Stream.of("ecr", "page", "cli", "server", "explain")
            .map(room -> LOCAL + "." + room + "..")
            .toArray(String[]::new);

    /** Every package of the provider that is not one of src/local or src/codegen. */
    private static final DescribedPredicate<JavaClass> HANDLER_JAR = resideInAPackage(BASE + "..")
            .and(not(resideInAnyPackage(LOCAL + "..", BASE + ".codegen..")))
            .as("what runs in Lambda");

    /** Handlers; and what the generated wrappers are, but not the models and the context. */
    private static final DescribedPredicate<JavaClass> HANDLERS = assignableTo(BaseHandler.class)
            .or(assignableTo(HandlerWrapper.class))
            .or(assignableTo(HandlerWrapperExecutable.class))
            .as("handlers");

    @ArchTest
    static final ArchRule WHAT_RUNS_IN_LAMBDA_DOES_NOT_KNOW_WHAT_RUNS_ON_A_LAPTOP = noClasses()
            .that(HANDLER_JAR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    LOCAL + "..", BASE + ".codegen..", "picocli..", "org.yaml.snakeyaml..", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule WHAT_RUNS_IN_LAMBDA_LOGS_THROUGH_THE_RPDK_ONLY = noClasses()
            .that(HANDLER_JAR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.slf4j..",
                    "org.apache.logging..",
                    "org.apache.log4j..",
                    "org.apache.commons.logging..",
                    "java.util.logging..");

    @ArchTest
    static final ArchRule HANDLERS_DO_NOT_KNOW_THE_SDK = noClasses()
            .that()
            .areAssignableTo(RegistryHandler.class)
            .and()
            .doNotBelongToAnyOf(RegistryHandler.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SDK);

    @ArchTest
    static final ArchRule ONLY_THE_REGISTRY_API_CALLS_THE_SERVICE = noClasses()
            .that(HANDLER_JAR)
            .and()
            .doNotBelongToAnyOf(RegistryApi.class, EcrClients.class)
            .should()
            .accessTargetWhere(target(owner(assignableTo(SdkClient.class))));

    @ArchTest
    static final ArchRule ECR_USES_MODELS_AND_FAILURES = room("ecr", "model", "failure");

    @ArchTest
    static final ArchRule MODEL_USES_FAILURES = room("model", "failure");

    @ArchTest
    static final ArchRule FAILURE_USES_NO_ROOM = room("failure");

    @ArchTest
    static final ArchRule JSON_USES_VALIDATION = room("json", "validation");

    @ArchTest
    static final ArchRule VALIDATION_USES_NO_ROOM = room("validation");

    @ArchTest
    static final ArchRule WRAPPER_USES_JSON_AND_FAILURES = room("wrapper", "json", "validation", "failure", "warmup");

    @ArchTest
    static final ArchRule ONLY_THE_WARM_UP_KNOWS_HANDLERS = noClasses()
            .that(HANDLER_JAR)
            .and()
            .resideOutsideOfPackages(BASE, BASE + ".warmup..")
            .should()
            .dependOnClassesThat(HANDLERS);

    @ArchTest
    static final ArchRule MODEL_AND_VALIDATION_DO_NOT_KNOW_THE_SDK = noClasses()
            .that()
            .resideInAnyPackage(BASE + ".model..", BASE + ".validation..", BASE + ".json..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SDK);

    @ArchTest
    static final ArchRule VALIDATION_DOES_NOT_KNOW_MODELS = noClasses()
            .that()
            .resideInAPackage(BASE + ".validation..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BASE);

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES =
            slices().matching(BASE + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule HTTP_KNOWS_NOBODY = roomOfTheWorkbench("http");

    @ArchTest
    static final ArchRule TEMPLATE_KNOWS_NOBODY = roomOfTheWorkbench("template");

    @ArchTest
    static final ArchRule CLOUDFORMATION_KNOWS_NEITHER_ECR_NOR_THIS_TYPE = classes()
            .that()
            .resideInAPackage(LOCAL + ".cloudformation..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            LOCAL + ".cloudformation..",
                            LOCAL + ".account..",
                            LOCAL + ".history..",
                            LOCAL + ".http..",
                            LOCAL + ".orchestrator..",
                            LOCAL + ".provider..",
                            LOCAL + ".template..")
                    .or(not(resideInAnyPackage(BASE + "..", "software.amazon.awssdk.services.."))));

    /** It draws stacks; how they come to be is none of its business. */
    @ArchTest
    static final ArchRule PAGE_KNOWS_OF_CLOUDFORMATION_THE_STACKS_ALONE = noClasses()
            .that()
            .resideInAPackage(LOCAL + ".page..")
            .should()
            .dependOnClassesThat(resideInAPackage(LOCAL + ".cloudformation..")
                    .and(not(resideInAPackage(LOCAL + ".cloudformation.stack.."))));

    @ArchTest
    static final ArchRule ROOMS_OF_THE_WORKBENCH_HAVE_NO_CYCLES =
            slices().matching(LOCAL + ".(*)..").should().beFreeOfCycles();

    /** The other rooms can drive the provider of any type. */
    @ArchTest
    static final ArchRule FEW_ROOMS_OF_THE_WORKBENCH_KNOW_THIS_TYPE = noClasses()
            .that()
            .resideInAPackage(LOCAL + "..")
            .and()
            .resideOutsideOfPackages(KNOWING_THIS_TYPE)
            .should()
            .dependOnClassesThat(HANDLER_JAR
                    .and(not(type(ErrorTable.class)))
                    .or(resideInAnyPackage(KNOWING_THIS_TYPE))
                    .or(resideInAPackage("software.amazon.awssdk.services.ecr.."))
                    .as("know Amazon ECR or this type"));

    /** A room of src/main uses these rooms, the classes of the root that are no handlers, and libraries. */
    private static ArchRule room(String name, String... others) {
        String[] used = Stream.concat(Stream.of(name), Stream.of(others))
                .map(room -> BASE + "." + room + "..")
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(BASE + "." + name + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(used).or(resideInAPackage(BASE)).or(not(resideInAPackage(BASE + ".."))));
    }

    private static ArchRule roomOfTheWorkbench(String name) {
        String room = LOCAL + "." + name + "..";
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(room).or(not(resideInAPackage(BASE + ".."))));
    }
}
