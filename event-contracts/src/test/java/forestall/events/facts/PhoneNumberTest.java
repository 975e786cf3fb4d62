package forestall.events.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "+8613800000001, 138 **** 0001, 138 0000 0001",
        "+85200000001, +852****01, +85200000001",
        "+861088888888, +861****88, +861088888888",
        "+8610086, +8****86, +8610086",
        "+10000, +****00, +10000"
    })
    void a_masked_number_can_be_recognised_and_not_called(String number, String masked, String grouped) {
        PhoneNumber phone = new PhoneNumber(number);

        assertThat(phone.masked()).isEqualTo(masked);
        assertThat(phone.grouped()).isEqualTo(grouped);
    }
}
