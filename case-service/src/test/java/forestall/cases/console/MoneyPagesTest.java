package forestall.cases.console;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.Reports;
import forestall.events.facts.Money;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The money desk in a browser: what is typed, what becomes of it, and who may. */
class MoneyPagesTest extends PagesOverHttp {

    private static final String ACCOUNT = "6222000000001234";

    private final Reports reports = Reports.aboutAStranger();
    private final String file = "/cases/" + reports.victim;
    private final String money = file + "/money";

    @BeforeEach
    void a_file() {
        publish(reports.opened(), reports.notified());
        awaitFile(reports.victim, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"300000|30000000", "300,000.00|30000000", "30万|30000000", "1250.5|125050"})
    void an_amount_is_entered_as_people_type_it(String typed, long fen) {
        Page entered = post(money + "/new", loss("amount", typed), "investigator");

        assertThat(entered.status()).as(entered.html()).isEqualTo(302);
        assertThat(entered.location()).contains(money + "?done=loss&of=" + reports.victim);
        assertThat(known().get("amountFen").asLong()).isEqualTo(fen);
        assertThat(known().get("statedBy").asString()).isEqualTo("investigator");
        assertThat(open(entered.location(), ENGLISH, "investigator").html())
                .contains("The loss is entered.", "data-forget=\"loss " + reports.victim + "\"", "Lost", "¥");
    }

    @Test
    void what_is_refused_comes_back_with_the_sentence_and_all_that_was_typed() {
        Map<String, String> typed = loss("amount", "a lot", "note", "<script>alert('typed')</script>", "bank", "示例银行");

        Page english = post(money + "/new", typed, "investigator");
        Page chinese = postInChinese(money + "/new", typed, "investigator");

        assertThat(english.status()).isEqualTo(400);
        assertThat(english.html())
                .contains("The amount is not readable.", "role=\"alert\"", "&lt;script&gt;alert(&#39;typed&#39;)")
                .doesNotContain("<script>alert");
        assertThat(english.field("amount")).isEqualTo("a lot");
        assertThat(english.field("bank")).isEqualTo("示例银行");
        assertThat(english.html())
                .containsPattern("name=\"amount\"[^>]*aria-invalid=\"true\"")
                .contains("value=\"SUFFERED\" selected")
                .contains("value=\"BANK_RECORD\" selected");
        assertThat(chinese.html()).contains("金额无法识别。", "value=\"SUFFERED\" selected=\"selected\">已受损失");
        assertThat(losses().size()).isZero();
    }

    @Test
    void the_same_transfer_twice_is_one_loss() {
        assertThat(post(money + "/new", loss(), "investigator").status()).isEqualTo(302);
        Page again = post(money + "/new", loss(), "investigator");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html()).contains("This transfer was entered before");
        assertThat(losses().size()).isEqualTo(1);
        assertThat(post(money + "/new", loss("transfer", "second"), "investigator")
                        .status())
                .isEqualTo(302);
        assertThat(losses().size()).isEqualTo(2);
    }

    @Test
    void a_correction_is_the_next_revision_and_what_was_said_before_stays_to_be_read() {
        post(money + "/new", loss("note", "she thinks"), "investigator");

        Page form = open(money + "/" + id(), ENGLISH, "investigator");
        assertThat(form.field("amount")).isEqualTo("45000.00");
        Page corrected = post(
                money + "/" + id(),
                loss("seen", form.field("seen"), "amount", "4.4万", "note", "the bank says"),
                "supervisor");

        assertThat(corrected.status()).as(corrected.html()).isEqualTo(302);
        assertThat(known().get("amountFen").asLong()).isEqualTo(4_400_000);
        assertThat(known().get("revision").asInt()).isEqualTo(2);
        assertThat(open(corrected.location(), ENGLISH, "investigator").html())
                .contains("The loss is corrected.", "revision 2", "¥44,000.00", "¥45,000.00")
                .contains(
                        "What was said of it: 2 lines",
                        "Loss entered",
                        "she thinks",
                        "Loss corrected",
                        "the bank says",
                        "bank record")
                .doesNotContain("BANK_RECORD<");
        assertThat(open(money, CHINESE, "investigator").html()).contains("更正资金", "银行记录", "历次填报");
    }

    @Test
    void whoever_saw_an_older_revision_is_shown_the_newer_one_with_what_they_typed() {
        post(money + "/new", loss(), "investigator");
        post(money + "/" + id(), loss("seen", "1", "amount", "44000"), "supervisor");

        Page stale = post(money + "/" + id(), loss("seen", "1", "amount", "43000"), "investigator");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.html()).contains("Somebody changed this loss", "¥44,000.00");
        assertThat(stale.field("amount")).isEqualTo("43000");
        assertThat(stale.field("seen")).isEqualTo("2");
        assertThat(known().get("amountFen").asLong()).isEqualTo(4_400_000);
        assertThat(post(money + "/" + id(), loss("seen", stale.field("seen"), "amount", "43000"), "investigator")
                        .status())
                .isEqualTo(302);
        assertThat(known().get("amountFen").asLong()).isEqualTo(4_300_000);
    }

    @Test
    void what_is_refused_for_something_else_stays_about_the_revision_that_it_was_typed_for() {
        post(money + "/new", loss(), "investigator");
        post(money + "/" + id(), loss("seen", "1", "amount", "44000"), "supervisor");

        Page refused = post(money + "/" + id(), loss("seen", "1", "amount", "a lot"), "investigator");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.field("seen")).isEqualTo("1");
        assertThat(post(money + "/" + id(), loss("seen", refused.field("seen"), "amount", "43000"), "investigator")
                        .status())
                .isEqualTo(412);
        assertThat(known().get("amountFen").asLong()).isEqualTo(4_400_000);
    }

    @Test
    void an_account_is_masked_until_somebody_asks_and_stays_when_its_field_is_left_empty() {
        post(money + "/new", stopped(), "investigator");

        assertThat(open(money, ENGLISH, "investigator").html())
                .contains("****1234", "示例银行", "Show accounts")
                .doesNotContain(ACCOUNT);
        assertThat(open(money, ENGLISH, "operator").html())
                .contains("****1234")
                .doesNotContain(ACCOUNT, "Show accounts", "Enter a loss", "Correct or withdraw");
        assertThat(open(money + "/" + id(), ENGLISH, "investigator").html())
                .contains("Empty: stays ****1234")
                .doesNotContain(ACCOUNT);
        assertThat(post(money + "/accounts", Map.of(), "investigator").html()).contains(ACCOUNT);
        assertThat(open(file + "/audit", ENGLISH, "supervisor").html()).contains("saw the numbers whole");

        Map<String, String> kept = stopped();
        kept.putAll(Map.of("seen", "1", "account", "", "amount", "44000"));
        Page corrected = post(money + "/" + id(), kept, "investigator");

        assertThat(corrected.status()).as(corrected.html()).isEqualTo(302);
        assertThat(losses("investigator").get(0).get("account").asString()).isEqualTo(ACCOUNT);
    }

    @Test
    void a_time_that_was_left_as_it_was_keeps_its_seconds() {
        publish(reports.visited(VisitOutcome.DISSUADED, new Money(30_000_000)));
        awaitFile(reports.victim, 3);
        String before = known().get("occurredAt").asString();
        assertThat(before).doesNotEndWith(":00Z");

        Page form = open(money + "/" + id(), ENGLISH, "investigator");
        Page corrected = post(
                money + "/" + id(),
                loss(
                        "seen",
                        form.field("seen"),
                        "state",
                        "PREVENTED_BEFORE_TRANSFER",
                        "occurredAt",
                        form.field("occurredAt")),
                "investigator");

        assertThat(corrected.status()).as(corrected.html()).isEqualTo(302);
        assertThat(known().get("occurredAt").asString()).isEqualTo(before);
    }

    @Test
    void a_large_amount_is_confirmed_by_a_second_person_and_not_by_the_first() {
        post(money + "/new", loss("amount", "200万"), "investigator");
        String confirm = money + "/" + id() + "/confirm";

        assertThat(open(money, ENGLISH, "investigator").html())
                .contains("awaits a second person")
                .doesNotContain("/confirm\"");
        assertThat(open(money, ENGLISH, "supervisor").html()).contains("Confirm, so that it counts", confirm);
        Page own = post(confirm, form(Map.of("seen", "1")), "investigator");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.html()).contains("somebody else has to confirm it");

        assertThat(post(confirm, form(Map.of("seen", "1")), "supervisor").location())
                .contains("done=confirm");
        assertThat(known().get("confirmedBy").asString()).isEqualTo("supervisor");
        assertThat(open(money, ENGLISH, "investigator").html())
                .contains("Confirmed by", "Loss confirmed")
                .doesNotContain("Confirm, so that it counts");
    }

    @Test
    void a_loss_is_withdrawn_with_a_reason() {
        post(money + "/new", loss(), "investigator");
        String withdraw = money + "/" + id() + "/withdraw";

        Page unsaid = post(withdraw, form(Map.of("seen", "1", "why", " ")), "investigator");
        assertThat(unsaid.status()).isEqualTo(400);
        assertThat(unsaid.html()).contains("role=\"alert\"");
        assertThat(post(withdraw, form(Map.of("seen", "1", "why", "entered twice")), "investigator")
                        .location())
                .contains("done=withdraw");

        assertThat(known().get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(open(money, ENGLISH, "investigator").html()).contains("entered twice", "Withdrawn");
        assertThat(open(money + "/" + id(), ENGLISH, "investigator").html())
                .as("it can be entered again")
                .contains("value=\"SUFFERED\"")
                .doesNotContain("/withdraw\"");
    }

    @Test
    void in_a_closed_file_it_is_said_why_it_comes_so_late() {
        publish(reports.closed(InterventionResult.DISSUADED_BY_CALL));
        awaitFile(reports.victim, 3);

        assertThat(open(money + "/new", ENGLISH, "investigator").html()).contains("name=\"closedFileReason\"");
        Page unsaid = post(money + "/new", loss(), "investigator");
        assertThat(unsaid.status()).isEqualTo(409);
        assertThat(unsaid.html()).contains("say why the loss comes so late");
        assertThat(post(money + "/new", loss("closedFileReason", "the bank was late"), "investigator")
                        .status())
                .isEqualTo(302);
        assertThat(open(money, ENGLISH, "investigator").html()).contains("the bank was late");
    }

    @ParameterizedTest
    @CsvSource({
        "'', operator, 200",
        "'', analyst, 403",
        "/new, operator, 403",
        "/new, investigator, 200",
        "/new, feed, 403",
        "/00000000-0000-0000-0000-000000000000, investigator, 404",
        "/none, investigator, 404",
        "/none, operator, 403"
    })
    void each_page_is_for_its_roles(String page, String role, int status) {
        assertThat(open(money + page, ENGLISH, role).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"/new", "/accounts", "/00000000-0000-0000-0000-000000000000/withdraw"})
    void operators_change_nothing_here(String path) {
        assertThat(post(money + path, loss("why", "x", "seen", "1"), "operator").status())
                .isEqualTo(403);
    }

    private Map<String, String> loss(String... otherwise) {
        return form(
                Map.of(
                        "intervention",
                        reports.intervention.toString(),
                        "state",
                        "SUFFERED",
                        "amount",
                        "45000",
                        "evidence",
                        "BANK_RECORD",
                        "by",
                        "BANK",
                        "occurredAt",
                        "2026-11-14T09:30"),
                otherwise);
    }

    private Map<String, String> stopped() {
        Instant now = Instant.now();
        return new HashMap<>(loss(
                "state",
                "STOPPED_IN_ACCOUNT",
                "bank",
                "示例银行",
                "account",
                "6222 0000 0000 1234",
                "frozenAt",
                TypedTime.text(now.minus(Duration.ofHours(1))),
                "freezeEndsAt",
                TypedTime.text(now.plus(Duration.ofDays(30)))));
    }

    private JsonNode losses(String... roles) {
        return get("/v1/cases/" + reports.victim, roles.length == 0 ? new String[] {"operator"} : roles)
                .body()
                .get("losses");
    }

    private JsonNode known() {
        return losses().get(0);
    }

    private String id() {
        return known().get("lossId").asString();
    }
}
