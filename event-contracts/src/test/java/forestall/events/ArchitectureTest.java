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
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CONTRACTS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("forestall.events");

    private static final ArchRule NO_FRAMEWORK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "forestall.events..", "org.jspecify..", "com.fasterxml.jackson.annotation..");

    /** What travels is a value: a record or an enum; beside them only sealed families and final helpers without state. */
    private static final ArchRule VALUES = classes()
            .should(new ArchCondition<>("be values, sealed families or final helpers") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean helper = type.getModifiers().contains(JavaModifier.FINAL)
                            || type.getEnclosingClass().isPresent()
                            || type.isInterface();
                    boolean sealedFamily = !type.isInterface()
                            || type.isAnnotation()
                            || isPackage(type)
                            || type.reflect().isSealed();
                    if (!(type.isRecord() || type.isEnum() || (helper && sealedFamily))) {
                        events.add(SimpleConditionEvent.violated(
                                type,
                                "expected a record, an enum, a sealed interface or a final helper, found "
                                        + type.getName()));
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

    private static boolean isPackage(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }
}
