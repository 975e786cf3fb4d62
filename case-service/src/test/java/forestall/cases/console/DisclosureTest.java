package forestall.cases.console;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {

    @ParameterizedTest
    @CsvSource({"+8613800000001, 138 **** 0001, 138 0000 0001", "+10000, +****00, +10000"})
    void a_number_can_be_recognised_and_not_called(String number, String masked, String whole) {
        PhoneNumber phone = new PhoneNumber(number);

        assertThat(Disclosure.MASKED.number(phone)).isEqualTo(masked);
        assertThat(Disclosure.WHOLE.number(phone)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"6222000000001234, ****1234", "1234, ****34", "7, ****"})
    void of_an_account_its_end_is_left_and_never_more_than_half(String account, String masked) {
        assertThat(Disclosure.MASKED.account(account)).isEqualTo(masked);
        assertThat(Disclosure.WHOLE.account(account)).isEqualTo(account);
    }

    @ParameterizedTest
    @CsvSource({"officer_wang, o****g, officer_wang", "张, ****, 张", "ab, ****b, ab"})
    void of_a_handle_the_first_and_the_last_are_left(String handle, String masked, String whole) {
        assertThat(Disclosure.MASKED.handle(handle)).isEqualTo(masked);
        assertThat(Disclosure.WHOLE.handle(handle)).isEqualTo(whole);
    }

    @Test
    void who_investigates_sees_names_and_addresses_and_no_numbers() {
        Disclosure investigator = Disclosure.usual(Set.of("investigator", "operator"));

        assertThat(Set.of("operator", "supervisor", "station"))
                .allSatisfy(role -> assertThat(Disclosure.usual(Set.of(role))).isEqualTo(Disclosure.MASKED));
        assertThat(investigator.name(new PersonName("陈建国"))).isEqualTo("陈建国");
        assertThat(investigator.address("上海市徐汇区田林路5号")).isEqualTo("上海市徐汇区田林路5号");
        assertThat(investigator.number(new PhoneNumber("+8613800000001"))).isEqualTo("138 **** 0001");
        assertThat(Disclosure.MASKED.name(new PersonName("陈建国"))).isEqualTo("陈**");
        assertThat(Disclosure.MASKED.address("上海市徐汇区田林路5号")).isEqualTo("上海市徐汇区田林路**");
    }
}
