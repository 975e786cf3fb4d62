package forestall.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import forestall.events.violation.ClassInsteadOfRecord;
import forestall.events.violation.FrameworkInAnEvent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("forestall.events");

    private static final ArchRule NO_FRAMEWORK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "forestall.events..", "org.jspecify..", "com.fasterxml.jackson.annotation..");

    /** What travels is a value; beside values only sealed families and final holders of constants or helpers. */
    private static final ArchRule VALUES = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should(new ArchCondition<>("be records, enums, sealed interfaces or final") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean value = type.isRecord() || type.isEnum();
                    boolean family = type.isInterface() && type.reflect().isSealed();
                    if (!value && !family && !type.getModifiers().contains(JavaModifier.FINAL)) {
                        events.add(SimpleConditionEvent.violated(
                                type, "expected a value, a sealed family or a final class, found " + type.getName()));
                    }
                }
            });

    /** Readers refuse a field that is absent unless its component is {@code @Nullable}: only where the package says so. */
    private static final ArchRule NULL_MARKED = classes().should(new ArchCondition<>("stand in a @NullMarked package") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            if (!type.reflect().getPackage().isAnnotationPresent(NullMarked.class)) {
                events.add(SimpleConditionEvent.violated(
                        type, "expected a @NullMarked package, found " + type.getPackageName()));
            }
        }
    });

    @Test
    void contracts_need_no_framework() {
        NO_FRAMEWORK.check(CONTRACTS);
    }

    @Test
    void contracts_are_values() {
        VALUES.check(CONTRACTS);
    }

    @Test
    void what_may_be_absent_is_said_everywhere() {
        NULL_MARKED.check(CONTRACTS);
    }

    @Test
    void a_package_that_does_not_say_what_may_be_absent_is_found() {
        assertThatThrownBy(() -> NULL_MARKED.check(new ClassFileImporter().importClasses(ClassInsteadOfRecord.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("forestall.events.violation");
    }

    @Test
    void every_event_is_a_record_of_one_family() {
        assertThat(EventType.all()).isNotEmpty().allSatisfy(type -> {
            assertThat(type.record()).isRecord();
            assertThat(Topics.all())
                    .filteredOn(topic -> topic.family().isAssignableFrom(type.record()))
                    .hasSize(1);
        });
    }

    @Test
    void a_framework_in_an_event_is_found() {
        assertThatThrownBy(() -> NO_FRAMEWORK.check(new ClassFileImporter().importClasses(FrameworkInAnEvent.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("JsonNode");
    }

    @Test
    void a_class_instead_of_a_record_is_found() {
        assertThatThrownBy(() -> VALUES.check(new ClassFileImporter().importClasses(ClassInsteadOfRecord.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ClassInsteadOfRecord");
    }
}
