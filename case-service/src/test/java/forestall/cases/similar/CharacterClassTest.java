package forestall.cases.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterClassTest {

    @ParameterizedTest
    @ValueSource(strings = {"王", "王李张刘", "王李张刘陈", "王王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏"})
    void it_is_of_these_characters_and_no_others(String characters) {
        Pattern pattern = Pattern.compile(CharacterClass.of(characters));

        for (int point = 0x3400; point <= 0xFFFF; point++) {
            String one = Character.toString(point);
            assertThat(pattern.matcher(one).matches()).as(one).isEqualTo(characters.contains(one));
        }
    }
}
