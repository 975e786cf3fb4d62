package forestall.events.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource({"陈建国, 陈**", "Li Na, L**", "𠮷野, 𠮷**", "' ', **"})
    void of_a_name_the_first_character_is_left(String name, String masked) {
        assertThat(new PersonName(name).masked()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "上海市徐汇区漕河泾街道一号, 上海市徐汇区漕河泾街道**",
        "上海市徐汇区田林路100弄5号302室, 上海市徐汇区田林路**",
        "上海市徐汇区三江路２弄大道公寓, 上海市徐汇区三江路**",
        "上海市长宁区新华路二号酒店, 上海市长宁区新华路**",
        "上海市浦东新区三林镇东明苑, 上海市浦东新区三林镇**",
        "上海市徐汇区梅陇新村, 上海市徐汇区**",
        "'Room 302, 5 Tianlin Road', **",
        "她女儿家, **"
    })
    void of_an_address_the_road_or_the_subdistrict_is_left(String address, String masked) {
        assertThat(new Address(address, null).masked()).isEqualTo(masked);
    }
}
