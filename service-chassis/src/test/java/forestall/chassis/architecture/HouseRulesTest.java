package forestall.chassis.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTest {

    private static final String VIOLATIONS = "forestall.chassis.architecture.violation.";

    @ParameterizedTest(name = "a violation of rule {1} is found in {0}")
    @CsvSource({
        "impureroot, 0, Impure",
        "weboutside, 1, SeesTheWeb",
        "brokerinside, 2, SeesTheBroker",
        "storeoutside, 3, SeesTheStore",
        "backdoor, 4, Enters",
        "cycle, 5, First",
        "layers, 6, Layered"
    })
    void every_rule_can_fail(String base, int rule, String violator) {
        List<ArchRule> rules = HouseRules.of(VIOLATIONS + base);

        List<String> found = rules.get(rule)
                .evaluate(new ClassFileImporter().importPackages(VIOLATIONS + base))
                .getFailureReport()
                .getDetails();

        assertThat(found).anySatisfy(violation -> assertThat(violation).contains(violator));
        assertThat(rules).hasSize(7);
    }

    @Test
    void the_chassis_has_no_word_of_the_domain() {
        JavaClasses chassis = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("forestall.chassis");

        assertThatCode(() -> NoDomainWords.rule().check(chassis)).doesNotThrowAnyException();
        assertThat(NoDomainWords.rule()
                        .evaluate(new ClassFileImporter().importPackages(VIOLATIONS + "words"))
                        .hasViolation())
                .isTrue();
    }
}
