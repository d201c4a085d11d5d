package uk.corporateparenting;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import uk.corporateparenting.timescale.LondonTime;

/** The house keeps its shape: what may know what. */
class ArchitectureTest {

    private static final String HOUSE = "uk.corporateparenting..";
    private static final String ENGINE_CORNER = "uk.corporateparenting.workflow.engine..";

    /** Processes are guests: the shared rooms do not know them. */
    private static final String[] PROCESSES = processes();

    private static final String[] LANGUAGE = {"java..", "jakarta.validation..", "com.fasterxml.jackson.annotation.."};

    private static final JavaClasses HOUSE_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("uk.corporateparenting");

    @Test
    void modules_meet_at_their_doors_and_in_no_circle() {
        ApplicationModules.of(CorporateParenting.class).verify();
    }

    @Test
    void only_one_corner_knows_the_inside_of_the_engine() {
        noClasses().that().resideOutsideOfPackage(ENGINE_CORNER)
                .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..")
                .because("every other edition of the engine keeps its public interface only").check(HOUSE_CLASSES);
    }

    @Test
    void only_that_corner_asks_the_tables_of_the_engine() throws IOException {
        Pattern table = Pattern.compile("\\bact_(ru|re|hi|id|ge)_", Pattern.CASE_INSENSITIVE);
        Path corner = Path.of("src", "main", "java", "uk", "corporateparenting", "workflow", "engine");
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java") && !file.startsWith(corner)))
                    .as("its tables are its own affair and change with its versions")
                    .noneMatch(file -> table.matcher(read(file)).find());
        }
    }

    @Test
    void only_the_plugins_of_the_web_applications_know_their_interfaces() {
        noClasses().that().resideOutsideOfPackages("uk.corporateparenting.web.tasklist..",
                        "uk.corporateparenting.kpi.cockpit..")
                .should().dependOnClassesThat(resideInAnyPackage("jakarta.ws.rs..", "org.glassfish.jersey..",
                        "org.camunda.bpm.cockpit..", "org.camunda.bpm.tasklist..", "org.camunda.bpm.admin..",
                        "org.camunda.bpm.welcome.."))
                .check(HOUSE_CLASSES);
    }

    @Test
    void only_the_door_knows_how_the_engines_web_side_signs_people_in() {
        noClasses().that().resideOutsideOfPackages("uk.corporateparenting.web..")
                .should().dependOnClassesThat(resideInAnyPackage("org.camunda.bpm.webapp..",
                        "org.camunda.bpm.engine.rest.."))
                .check(HOUSE_CLASSES);
        noClasses().that().resideInAPackage("uk.corporateparenting.web..")
                .should().dependOnClassesThat(resideInAnyPackage("org.camunda.bpm.webapp..",
                                "org.camunda.bpm.engine.rest..")
                        .and(resideOutsideOfPackage("..security.auth..")))
                .check(HOUSE_CLASSES);
    }

    @Test
    void shared_rooms_do_not_know_the_processes() {
        noClasses().that().resideOutsideOfPackages(PROCESSES)
                .should().dependOnClassesThat().resideInAnyPackage(PROCESSES).check(HOUSE_CLASSES);
    }

    @Test
    void nothing_of_ours_pretends_to_be_the_engines() {
        JavaClasses everything = new ClassFileImporter().importPath(Path.of("target", "classes"));
        classes().should().resideInAPackage(HOUSE).check(everything);
    }

    @Test
    void the_time_comes_from_the_one_clock() {
        noClasses().that().resideOutsideOfPackage(ENGINE_CORNER)
                .should().callCodeUnitWhere(asksTheSystemForTheTime())
                .because("tests, rehearsals and the engine share one clock that can be moved").check(HOUSE_CLASSES);
    }

    @Test
    void days_and_hours_of_the_council_come_from_one_place() {
        noClasses().that().areNotAssignableTo(LondonTime.class)
                .and().resideOutsideOfPackage("uk.corporateparenting.database..")
                .should().callMethod(ZoneId.class, "of", String.class)
                .because("which zone it is, and how a moment is written, is said once").check(HOUSE_CLASSES);
    }

    @Test
    void policies_depend_on_nothing_but_the_language_and_our_own_codes() {
        classes().that().haveSimpleNameEndingWith("Policy")
                .should().onlyDependOnClassesThat(resideInAnyPackage(LANGUAGE)
                        .or(resideInAPackage(HOUSE).and(plain())))
                .because("a rule of the council is read and tested without anything running")
                .allowEmptyShould(true).check(HOUSE_CLASSES);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields().should().beAnnotatedWith(Autowired.class)
                .orShould().beAnnotatedWith("jakarta.inject.Inject").orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould().beAnnotatedWith("org.springframework.beans.factory.annotation.Value").check(HOUSE_CLASSES);
    }

    @Test
    void nothing_shared_can_be_changed_by_accident() {
        fields().that().areStatic().should().beFinal().check(HOUSE_CLASSES);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaClass> plain() {
        return DescribedPredicate.describe("plain classes", type -> type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .allMatch(resideInAnyPackage(LANGUAGE).or(resideInAPackage(HOUSE))
                .or(DescribedPredicate.describe("primitive", JavaClass::isPrimitive))));
    }

    private static DescribedPredicate<JavaCall<?>> asksTheSystemForTheTime() {
        return DescribedPredicate.describe("ask the system for the time", call -> {
            CodeUnitCallTarget target = call.getTarget();
            boolean noClock = target.getRawParameterTypes().stream().noneMatch(assignableTo(Clock.class));
            JavaClass owner = target.getOwner();
            return noClock && ("now".equals(target.getName()) && Set.of(Instant.class, LocalDate.class,
                    LocalDateTime.class,
                            OffsetDateTime.class, ZonedDateTime.class).stream().anyMatch(owner::isEquivalentTo)
                    || owner.isEquivalentTo(System.class) && "currentTimeMillis".equals(target.getName())
                    || owner.isEquivalentTo(Date.class) && "<init>".equals(target.getName())
                            && target.getRawParameterTypes().isEmpty()
                    || owner.isEquivalentTo(Clock.class) && target.getName().startsWith("system"));
        });
    }

    /** A folder of models is a process, and its package is named like it. */
    private static String[] processes() {
        String[] slugs = Objects.requireNonNull(new File("processes").list((folder, name) -> !name.equals("shared")));
        return Arrays.stream(slugs).map(slug -> "uk.corporateparenting." + slug.replace("-", "") + "..")
                .toArray(String[]::new);
    }
}
