package forestall.chassis.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How a service is built: features whose roots are plain Java, woken by {@code in}, reaching the world by {@code out}. The base package
 * itself holds the wiring and may see everything.
 */
public final class HouseRules {

    private static final Set<String> LAYERS = Set.of(
            "controller",
            "controllers",
            "service",
            "services",
            "repository",
            "repositories",
            "dao",
            "dto",
            "dtos",
            "entity",
            "entities",
            "util",
            "utils",
            "common",
            "impl",
            "helper",
            "helpers",
            "manager",
            "managers");

    private static final String[] WEB = {
        "org.springframework.web..",
        "org.springframework.http..",
        "org.springframework.security..",
        "jakarta.servlet..",
        "reactor..",
        "forestall.chassis.problem..",
        "forestall.chassis.security..",
        "forestall.chassis.versioning.."
    };
    private static final String[] BROKER = {
        "org.apache.kafka..", "org.springframework.kafka..", "io.cloudevents..", "forestall.chassis.messaging.."
    };
    private static final String[] STORE = {
        "java.sql..",
        "javax.sql..",
        "org.springframework.jdbc..",
        "org.springframework.dao..",
        "com.mongodb..",
        "org.bson..",
        "io.micronaut..",
        "com.github.kagkarlsson.."
    };

    private final String base;

    private HouseRules(String base) {
        this.base = base;
    }

    /** Checks all rules for the main classes of a service, given its base package such as {@code forestall.dispatch}. */
    public static void check(String base) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(base);
        of(base).forEach(rule -> rule.check(classes));
    }

    /** All rules for a service. */
    public static List<ArchRule> of(String base) {
        HouseRules rules = new HouseRules(base);
        return List.of(
                rules.rootsArePlain(),
                rules.onlyInSeesTheWeb(),
                rules.onlyInAndOutSeeTheBroker(),
                rules.onlyOutSeesTheStore(),
                rules.featuresUseEachOthersDoors(),
                rules.featuresHaveNoCycles(),
                rules.packagesAreNotLayers());
    }

    ArchRule rootsArePlain() {
        DescribedPredicate<JavaClass> plain = resideInAnyPackage(
                        "java..", "org.jspecify..", "forestall.events..", "forestall.chassis.usecase..")
                .or(DescribedPredicate.describe("a feature's root", this::isRoot))
                .or(DescribedPredicate.describe("a primitive", type -> type.isPrimitive() || isPrimitiveArray(type)))
                .and(resideOutsideOfPackages("java.sql..", "java.net.http.."));
        return classes()
                .that(DescribedPredicate.describe("are a feature's root", this::isRoot))
                .should()
                .onlyDependOnClassesThat(plain)
                .allowEmptyShould(true)
                .because("a root is the model, its policy, its use cases and its ports, in plain Java");
    }

    ArchRule onlyInSeesTheWeb() {
        return noClasses()
                .that(outside("in"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(WEB))
                .allowEmptyShould(true)
                .because("requests come in by in/");
    }

    ArchRule onlyInAndOutSeeTheBroker() {
        return noClasses()
                .that(outside("in").and(outside("out")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(BROKER))
                .allowEmptyShould(true)
                .because("events come in by in/ and leave by out/");
    }

    ArchRule onlyOutSeesTheStore() {
        return noClasses()
                .that(outside("out"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(STORE))
                .allowEmptyShould(true)
                .because("the store is reached by out/");
    }

    ArchRule featuresUseEachOthersDoors() {
        return classes()
                .that(DescribedPredicate.describe(
                        "belong to a feature", type -> !feature(type).isEmpty()))
                .should(new ArchCondition<>("use other features by their roots") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(HouseRules.this::entersByABackDoor)
                                .forEach(dependency ->
                                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
                    }
                })
                .allowEmptyShould(true);
    }

    ArchRule featuresHaveNoCycles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule packagesAreNotLayers() {
        return noClasses()
                .should(new ArchCondition<>("be in a package named after a layer") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean layered = Arrays.stream(type.getPackageName().split("\\."))
                                .anyMatch(LAYERS::contains);
                        events.add(new SimpleConditionEvent(
                                type, layered, type.getName() + " is in the package " + type.getPackageName()));
                    }
                })
                .allowEmptyShould(true)
                .because("packages are named after features");
    }

    private boolean entersByABackDoor(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        String there = feature(target);
        return !there.isEmpty()
                && !there.equals(feature(dependency.getOriginClass()))
                && (isIn(target, "in") || isIn(target, "out"));
    }

    private boolean isRoot(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        return !feature(element).isEmpty() && !isIn(element, "in") && !isIn(element, "out");
    }

    private static boolean isPrimitiveArray(JavaClass type) {
        return type.isArray() && type.getBaseComponentType().isPrimitive();
    }

    /** The classes of features that are not in such a package. */
    private DescribedPredicate<JavaClass> outside(String door) {
        return DescribedPredicate.describe(
                "are outside of " + door + "/", type -> !feature(type).isEmpty() && !isIn(type, door));
    }

    private boolean isIn(JavaClass type, String door) {
        return (type.getPackageName() + ".").contains("." + door + ".");
    }

    /** The name of the feature that a class belongs to, empty for the wiring and for everybody else's classes. */
    private String feature(JavaClass type) {
        String inside = type.getPackageName();
        return inside.startsWith(base + ".")
                ? inside.substring(base.length() + 1).split("\\.")[0]
                : "";
    }
}
