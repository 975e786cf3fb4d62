package forestall.chassis.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The chassis serves any service: it knows events as such, and none by name. */
final class NoDomainWords {

    private static final String WORDS =
            "(?i).*(alert|victim|intervention|dispatch|station|officer|visit|casefile|scam|warningcall|squad|suspect).*";

    private NoDomainWords() {}

    static ArchRule rule() {
        return noClasses().should().haveNameMatching(WORDS).because("the chassis has no word of the domain");
    }
}
