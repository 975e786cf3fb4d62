package forestall.dispatch.console;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.ids.VictimId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CasePagesTest {
    private static final VictimId SOMEBODY = new VictimId("victim-of-nobody-00");

    @Test
    void the_kit_stands_below_the_address_in_the_reader_s_language() {
        CasePages pages = new CasePages("https://police.example.org/cases-of-fraud");

        assertThat(pages.persuasionKit(SOMEBODY, Locale.CHINESE))
                .isEqualTo(
                        "https://police.example.org/cases-of-fraud/cases/victim-of-nobody-00/persuasion-kit?lang=zh");
        assertThat(pages.persuasionKit(SOMEBODY, Locale.ENGLISH)).endsWith("?lang=en");
        assertThat(new CasePages(null).persuasionKit(SOMEBODY, Locale.ENGLISH)).isNull();
    }
}
