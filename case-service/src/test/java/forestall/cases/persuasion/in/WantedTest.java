package forestall.cases.persuasion.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.cases.persuasion.Language;
import forestall.chassis.usecase.Refusal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** What a client gets that says what it takes, in an address or in headers. */
class WantedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                                            |      | JSON
            */*                                                             |      | JSON
            application/*                                                   |      | JSON
            application/json                                                |      | JSON
            text/html                                                       |      | HTML
            text/*                                                          |      | HTML
            text/html;q=0.8, application/json                               |      | JSON
            application/pdf                                                 |      | PDF
            application/json;q=0.1, application/pdf                         |      | PDF
            image/png, application/pdf;q=0.2                                |      | PDF
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 |      | HTML
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | pdf  | PDF
            application/pdf                                                 | html | HTML
            image/png                                                       | json | JSON
            """)
    void the_address_has_the_last_word_and_json_is_for_who_takes_anything(
            String accept, String format, Representation wanted) throws Exception {
        assertThat(Representation.wanted(format, types(accept))).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/xml, text/plain", "application/json;q=0"})
    void who_takes_none_of_them_gets_none(String accept) {
        assertThatThrownBy(() -> Representation.wanted(null, types(accept)))
                .isInstanceOf(HttpMediaTypeNotAcceptableException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                           |    | ZH
            en             |    | EN
            en-GB,en;q=0.9 |    | EN
            zh-CN,en;q=0.9 |    | ZH
            fr, en;q=0.5   |    | EN
            fr, zh-TW      |    | ZH
            fr             |    | ZH
            no language!   |    | ZH
            en             | zh | ZH
            zh             | en | EN
            """)
    void the_language_is_that_of_the_address_else_of_the_client_else_chinese(
            String accepted, String named, Language wanted) {
        assertThat(Languages.wanted(named, accepted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "docx", "PDF"})
    void a_format_that_there_is_not_is_refused_with_those_that_there_are(String format) {
        assertThatThrownBy(() -> Representation.wanted(format, List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("json, html, pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "zh-CN"})
    void a_language_that_there_is_not_is_refused_with_those_that_there_are(String language) {
        assertThatThrownBy(() -> Languages.wanted(language, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("zh, en");
    }

    private static List<MediaType> types(String accept) {
        return MediaType.parseMediaTypes(accept);
    }
}
