package forestall.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.facts.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6222 0200 0000 0001",
                "6222-0200-0000-0001",
                " 6222020000000001 ",
                "6222–0200　00000001",
                "６２２２０２００００００００01"
            })
    void an_account_is_the_same_however_it_is_written(String written) {
        assertThat(Identifier.account(written)).isEqualTo(Identifier.account("6222020000000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wang_Police", " wang_police\t", "WANG_POLICE", "ｗａｎｇ＿ｐｏｌｉｃｅ"})
    void a_handle_is_the_same_however_it_is_written(String written) {
        assertThat(Identifier.handle(written)).isEqualTo(Identifier.handle("wang_police"));
    }

    @Test
    void capitals_of_an_account_make_no_difference_and_words_between_do() {
        assertThat(Identifier.account("gb29 nwbk")).isEqualTo(Identifier.account("GB29NWBK"));
        assertThat(Identifier.handle("wang police")).isNotEqualTo(Identifier.handle("wangpolice"));
    }

    @Test
    void the_same_characters_of_another_kind_are_another_identifier_and_none_prints_itself() {
        Identifier number = Identifier.number(new PhoneNumber("+8613800000001"));

        assertThat(Identifier.account("+8613800000001")).isNotEqualTo(number);
        assertThat(Identifier.handle("+8613800000001")).isNotEqualTo(Identifier.account("+8613800000001"));
        assertThat(number).hasToString("[NUMBER]");
        assertThat(new Search.ByAccount("6222").toString() + new Search.ByHandle("wang"))
                .doesNotContain("6222")
                .doesNotContain("wang");
    }
}
