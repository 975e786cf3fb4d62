package forestall.cases.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.cases.Reports;
import forestall.events.facts.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waits for those who investigate. */
class DeskPagesTest extends PagesOverHttp {

    @Test
    void somebody_who_turned_out_to_be_a_courier_is_on_the_notices_by_itself() {
        PhoneNumber couriers = Reports.someNumber();
        Reports courier = Reports.aboutSomebody().under(couriers).calledBy(Reports.someNumber());
        Reports victim = Reports.aboutAStranger();
        publish(courier.opened());
        publish(victim.opened());
        awaitFile(courier.victim, 1);
        awaitFile(victim.victim, 1);
        String mark =
                open("/notices", ENGLISH, "investigator").html().replaceAll("(?s).*data-mark=\"([^\"]*)\".*", "$1");

        try (Stream<String> told = follow("/notices/changes?mark=" + mark, "investigator")) {
            Iterator<String> lines = told.iterator();
            assertThat(lines.next()).as("silence").startsWith(":");
            post(
                    "/cases/" + victim.victim + "/suspects",
                    form(Map.of("role", "COURIER", "phone", couriers.e164(), "handle", "", "accounts", "")),
                    "operator");
            String line = "";
            while (!line.startsWith("event:")) {
                line = lines.next();
            }
            assertThat(line).isEqualTo("event:changed");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                open("/notices", ENGLISH, "investigator").html())
                        .contains("/cases/" + courier.victim, "courier", "/cases/" + victim.victim));
        assertThat(open("/notices", CHINESE, "supervisor").html())
                .contains("通报", "跑分、取现人员")
                .doesNotContain(Reports.NAME, Disclosure.WHOLE.number(couriers));
        assertThat(open("/", ENGLISH, "investigator").html()).contains("href=\"/notices\"", "href=\"/freezes\"");
        assertThat(open("/", ENGLISH, "operator").html()).doesNotContain("/notices", "/freezes");
    }

    @Test
    void a_freeze_that_ends_is_listed_with_its_reminder_and_the_account_masked() {
        Reports reports = Reports.aboutAStranger();
        publish(reports.opened());
        awaitFile(reports.victim, 1);
        Instant now = Instant.now();
        post(
                "/cases/" + reports.victim + "/money/new",
                form(Map.of(
                        "intervention", reports.intervention.toString(),
                        "state", "STOPPED_IN_ACCOUNT",
                        "amount", "1234.56",
                        "evidence", "BANK_RECORD",
                        "by", "BANK",
                        "occurredAt", TypedTime.text(now.minus(Duration.ofHours(2))),
                        "bank", "<b>示例银行",
                        "account", "6222000000009876",
                        "frozenAt", TypedTime.text(now.minus(Duration.ofHours(2))),
                        "freezeEndsAt", TypedTime.text(now.plus(Duration.ofDays(20))))),
                "investigator");

        assertThat(open("/freezes", ENGLISH, "investigator").html())
                .as("too early to be reminded")
                .doesNotContain("¥1,234.56");
        assertThat(open("/freezes?days=30", ENGLISH, "investigator").html())
                .contains("¥1,234.56", "****9876", "not yet", "/cases/" + reports.victim + "/money/", "&lt;b&gt;示例银行")
                .doesNotContain("6222000000009876");
        assertThat(open("/freezes?days=30", CHINESE, "supervisor").html()).contains("即将到期的冻结", "尚未提醒");
    }

    @ParameterizedTest
    @CsvSource({
        "/notices, operator, 403",
        "/freezes, operator, 403",
        "/freezes, station, 403",
        "/notices, analyst, 403",
        "/notices/changes, operator, 403",
        "/notices?cursor=x, investigator, 400",
        "/freezes?cursor=x, investigator, 400",
        "/freezes?days=100000, investigator, 200"
    })
    void each_page_is_for_its_roles(String path, String role, int status) {
        assertThat(open(path, ENGLISH, role).status()).isEqualTo(status);
    }
}
