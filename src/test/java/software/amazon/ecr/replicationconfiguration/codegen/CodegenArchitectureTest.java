package software.amazon.ecr.replicationconfiguration.codegen;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Set;

/** The generator runs before the provider is compiled, so it knows neither the provider nor what that runs on. */
@AnalyzeClasses(locations = CodegenArchitectureTest.CodegenClasses.class)
class CodegenArchitectureTest {
    private static final String CODEGEN = "software.amazon.ecr.replicationconfiguration.codegen";

    @ArchTest
    static final ArchRule THE_GENERATOR_KNOWS_NOTHING_OF_THE_PROVIDER = classes()
            .should()
            .onlyDependOnClassesThat(resideInAPackage(CODEGEN + "..").or(not(resideInAPackage("software.amazon.."))));

    @ArchTest
    static final ArchRule SCHEMA_KNOWS_NO_OTHER_PART = classes()
            .that()
            .resideInAPackage(CODEGEN + ".schema")
            .should()
            .onlyDependOnClassesThat(resideInAPackage(CODEGEN + ".schema").or(not(resideInAPackage(CODEGEN + ".."))));

    @ArchTest
    static final ArchRule PARTS_HAVE_NO_CYCLES =
            slices().matching(CODEGEN + ".(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_GENERATOR_PUTS_THE_PARTS_TOGETHER = noClasses()
            .that()
            .resideOutsideOfPackage(CODEGEN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CODEGEN);

    /** The classes that the build compiles before it generates sources. */
    static final class CodegenClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Set.of(Location.of(Path.of("target/codegen-classes")));
        }
    }
}
