package forestall.cases.similar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinTest {

    private static final Redaction OF_THE_FILE = Redaction.of(KnownWords.of(Files.ofSomebodyKnown()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chen lihua",
                "Chen Lihua",
                "Lihua Chen",
                "lihua chen",
                "Chen Li-hua",
                "CHEN LI HUA",
                "CHEN, Li Hua",
                "chenlihua",
                "ChenLiHua",
                "Li Hua",
                "lihua",
                "li'hua",
                "Chén Lìhuá",
                "chén lì huá",
                "Ｃｈｅｎ　Ｌｉｈｕａ",
                "Chen L.H.",
                "L. H. Chen",
                "chen lh",
                "Zhou Dawei",
                "dawei"
            })
    void the_name_of_somebody_known_is_not_shown_in_letters(String written) {
        for (String around : List.of("she said %s was told to pay", "她说%s不听劝", "%s", "(%s's account)")) {
            assertThat(OF_THE_FILE.of(around.formatted(written)))
                    .contains("[name]")
                    .doesNotContainIgnoringCase("li")
                    .doesNotContainIgnoringCase("hua")
                    .doesNotContainIgnoringCase("chen")
                    .doesNotContain("Chén", "Lìhuá", "lì", "L.H", "lh")
                    .doesNotContainIgnoringCase("dawei");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "her kitchen lighting was repaired",
                "told to move the money to a safe account",
                "he came with a washing machine",
                "the daweil company",
                "lihuan"
            })
    void other_words_that_hold_its_letters_are_shown(String text) {
        assertThat(OF_THE_FILE.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "单雄,shan xiong",
        "单雄,dan xiong",
        "曾国荃,zeng guoquan",
        "吕绿,lv lv",
        "吕布,lü bu",
        "吕布,Lyu Bu",
        "吕布,lu bu",
        "欧阳修文,ouyang xiuwen",
        "欧阳修文,xiu-wen ou yang",
        "尉迟恭,yuchi gong",
        "澹台明,tantai ming",
        "陳麗華,chen lihua",
        "李乐,li yue",
        "李乐,li le"
    })
    void a_name_is_read_in_each_way_in_which_its_characters_are(String name, String written) {
        assertThat(Redaction.folded(written))
                .matches(Pattern.compile(Pinyin.of(name).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"何蓉,her", "何蓉,he", "李娜,lin", "李娜,na", "沙恩,she"})
    void a_short_name_is_no_other_word(String name, String word) {
        assertThat(word).doesNotMatch(Pattern.compile(Pinyin.of(name).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fiona Castle", "陈", "某A", "", "买买提江·艾力克"})
    void what_is_no_chinese_name_has_no_pinyin(String name) {
        assertThat(Pinyin.of(name)).isEmpty();
    }

    @Test
    void characters_are_read_as_the_library_reads_them() {
        List<Transliterator> library =
                List.of(Transliterator.getInstance("Han-Latin/Names"), Transliterator.getInstance("Han-Latin"));

        IntStream.rangeClosed(0x3400, 0x9FFF).filter(Script::isHan).forEach(character -> {
            String written = Character.toString(character);
            List<String> read = library.stream()
                    .map(reader -> withoutTones(reader.transliterate(written)))
                    .filter(syllable -> !syllable.equals(written))
                    .distinct()
                    .toList();
            if (!written.equals("澹")) {
                assertThat(Pinyin.readings(character)).as(written).containsExactlyInAnyOrderElementsOf(read);
            }
        });
        assertThat(Pinyin.readings('澹')).containsExactlyInAnyOrder("dan", "tan");
    }

    private static String withoutTones(String syllable) {
        String apart = Normalizer.normalize(syllable, Normalizer.Form.NFD).replaceAll("[\u0300\u0301\u0304\u030C]", "");
        return Normalizer.normalize(apart, Normalizer.Form.NFC);
    }
}
