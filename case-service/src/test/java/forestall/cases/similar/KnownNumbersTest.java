package forestall.cases.similar;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.Person;
import forestall.cases.casefile.Relation;
import forestall.cases.casefile.Relative;
import forestall.cases.casefile.Suspect;
import forestall.cases.money.Freeze;
import forestall.cases.money.Loss;
import forestall.cases.money.LossRevision;
import forestall.cases.money.LossState;
import forestall.events.facts.Dimensions;
import forestall.events.facts.Money;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.ScamType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of numbers that are spelt out with words between, only known ones go to the last digit. All are invented. */
class KnownNumbersTest {

    private static final PhoneNumber DAUGHTERS = new PhoneNumber("+8613911112277");
    private static final PhoneNumber SISTERS_ABROAD = new PhoneNumber("+85255556688");
    private static final PhoneNumber SUSPECTS = new PhoneNumber("+8617033334499");
    private static final String FROZEN = "6217 0000 1234 5698";

    private static final CaseFile FILE = file();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        女儿的号是139然后1111然后22再77       | 77
        女儿的号一三九然后一一一一然后二二再七七 | 七七
        her sister's is 852 or 5555 or 66 or 88 | 88
        来电170中间3333后面44再是99           | 99
        冻结的卡号6217再是0000接着1234和56再是98 | 98
        """)
    void a_number_of_the_file_is_not_shown_however_it_is_spelt_out(String text, String end) {
        assertThat(Redaction.general().of(text)).as("known from the file alone").contains(end);

        assertThat(Redaction.of(KnownWords.of(FILE)).of(text))
                .contains("[number]")
                .doesNotContain(end);
    }

    @Test
    void the_numbers_of_relatives_and_suspects_and_frozen_accounts_are_known_by_their_digits() {
        assertThat(KnownNumbers.of(FILE))
                .contains("13911112277", "85255556688", "17033334499", "6217000012345698", "13800000001");
    }

    private static CaseFile file() {
        CaseFile known = Files.ofSomebodyKnown();
        Person person = known.person();
        return known.with(new Person(
                        person.names(),
                        person.age(),
                        person.ageStatedAt(),
                        person.vulnerabilities(),
                        person.numbers(),
                        person.addresses(),
                        List.of(relative(Relation.CHILD, DAUGHTERS), relative(Relation.SIBLING, SISTERS_ABROAD))))
                .with(List.of(new Suspect(null, SUSPECTS, null, List.of(), Files.CLOSED, Files.CLOSED)))
                .with(frozen());
    }

    private static Relative relative(Relation relation, PhoneNumber phone) {
        return new Relative(UUID.randomUUID(), relation, null, phone, "operator", Files.CLOSED);
    }

    private static Loss frozen() {
        LossRevision stopped = new LossRevision(
                1,
                LossState.STOPPED_IN_ACCOUNT,
                Money.ofYuan(1_000),
                LossEvidence.BANK_RECORD,
                PreventedBy.BANK,
                Files.CLOSED,
                true,
                new Dimensions(null, null, ScamType.OTHER, Grade.RED, AgeBand.UNKNOWN),
                "Bank",
                new Freeze(FROZEN, Files.CLOSED, Files.CLOSED.plusSeconds(86_400), null),
                "investigator",
                null,
                null);
        return new Loss(
                new LossId(UUID.randomUUID()),
                new InterventionId(UUID.randomUUID()),
                null,
                stopped,
                stopped,
                null,
                null);
    }
}
