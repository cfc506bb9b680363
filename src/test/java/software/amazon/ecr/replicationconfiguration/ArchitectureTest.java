package software.amazon.ecr.replicationconfiguration;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.ecr.replicationconfiguration.ecr.EcrClients;
import software.amazon.ecr.replicationconfiguration.ecr.Registry;

/** The borders that packaging and the cold start rest on, and those that keep the handlers small. */
@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String BASE = "software.amazon.ecr.replicationconfiguration";
    private static final String LOCAL = BASE + ".local";

    /** What runs in Lambda: every package of the provider that is not named here. */
    private static final DescribedPredicate<JavaClass> HANDLER_JAR = resideInAPackage(BASE + "..")
            .and(DescribedPredicate.not(resideInAnyPackage(LOCAL + "..", BASE + ".codegen..")))
            .as("what runs in Lambda");

    @ArchTest
    static final ArchRule WHAT_RUNS_IN_LAMBDA_DOES_NOT_KNOW_WHAT_RUNS_ON_A_LAPTOP = noClasses()
            .that(HANDLER_JAR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LOCAL + "..", "picocli..", "org.yaml.snakeyaml..", "org.eclipse.jetty..");

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
            .resideInAPackage("software.amazon.awssdk..");

    @ArchTest
    static final ArchRule ONLY_THE_REGISTRY_CALLS_THE_SERVICE = noClasses()
            .that(HANDLER_JAR)
            .and()
            .doNotBelongToAnyOf(Registry.class, EcrClients.class)
            .should()
            .accessTargetWhere(target(owner(assignableTo(SdkClient.class))));

    @ArchTest
    static final ArchRule HTTP_AND_TEMPLATE_KNOW_NOBODY = noClasses()
            .that()
            .resideInAnyPackage(LOCAL + ".http..", LOCAL + ".template..")
            .should()
            .dependOnClassesThat(resideInAPackage(LOCAL + "..")
                    .and(DescribedPredicate.not(resideInAnyPackage(LOCAL + ".http..", LOCAL + ".template.."))));

    @ArchTest
    static final ArchRule ROOMS_OF_THE_WORKBENCH_HAVE_NO_CYCLES =
            slices().matching(LOCAL + ".(*)..").should().beFreeOfCycles();
}
