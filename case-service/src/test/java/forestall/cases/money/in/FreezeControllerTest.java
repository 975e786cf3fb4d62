package forestall.cases.money.in;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import forestall.cases.audit.AuditTrail;
import forestall.cases.money.FreezeMark;
import forestall.cases.money.Freezes;
import forestall.cases.money.Ledger;
import forestall.cases.money.Ledgers;
import forestall.cases.money.Posting;
import forestall.cases.money.RemindOfFreezes;
import forestall.cases.money.ReminderPolicy;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FreezeControllerTest extends RunningCaseService {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Reports reports = Reports.aboutAStranger();
    private final String file = "/v1/cases/" + reports.victim;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Freezes freezes;

    @Autowired
    private AuditTrail audit;

    @BeforeEach
    void aFile() {
        publish(reports.opened(), reports.notified());
        awaitFile(reports.victim, 2);
    }

    @Test
    void freezes_come_in_the_order_of_their_ends_however_they_were_entered() {
        Instant end = now.plus(Duration.ofDays(100));
        String second = freeze("second", end.plusSeconds(1));
        String first = freeze("first", end);
        String third = freeze("third", end.plus(Duration.ofDays(1)));

        assertThat(mine(end.plus(Duration.ofDays(2)))).containsExactly(first, second, third);
        assertThat(mine(end.plusSeconds(1))).containsExactly(first);
        JsonNode shown = items(end.plusSeconds(1)).getFirst();
        assertThat(shown.get("account").asString()).isEqualTo("6222000000001234");
        assertThat(shown.get("bank").asString()).isEqualTo("示例银行");
        assertThat(shown.get("amountFen").asLong()).isEqualTo(1_000);
        assertThat(Instant.parse(shown.get("freezeEndsAt").asString())).isEqualTo(end);
        assertThat(shown.get("ended").asBoolean()).isFalse();
        assertThat(shown.get("revision").asInt()).isEqualTo(1);
        assertThat(audited("READ_FREEZES")).isNotEmpty();
    }

    @Test
    void they_come_in_pages() {
        Instant end = now.plus(Duration.ofDays(110));
        List<String> entered = IntStream.range(0, 5)
                .mapToObj(i -> freeze("transfer " + i, end.plusSeconds(i)))
                .toList();
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = get("/v1/freezes?limit=2&before=" + end.plusSeconds(9) + cursor, "investigator")
                    .body();
            page.get("items").valueStream().filter(this::isMine).forEach(item -> found.add(lossId(item)));
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());

        assertThat(found).isEqualTo(entered);
    }

    @Test
    void money_that_came_back_was_lost_or_withdrawn_is_not_waited_for() {
        Instant end = now.plus(Duration.ofDays(120));
        String returned = freeze("returned", end);
        String gone = freeze("gone", end);
        String withdrawn = freeze("withdrawn", end);
        String prolonged = freeze("prolonged", end);

        correct(
                returned,
                stopped(1_000, end).put("returnedAt", now.minusSeconds(1).toString()));
        correct(gone, loss("SUFFERED", 1_000));
        correct(withdrawn, stopped(0, end));
        correct(prolonged, stopped(1_000, end.plus(Duration.ofDays(90))));

        assertThat(mine(end.plusSeconds(1))).isEmpty();
        assertThat(mine(end.plus(Duration.ofDays(91)))).containsExactly(prolonged);
    }

    @Test
    void a_refused_entry_marks_nothing_and_one_that_awaits_a_second_person_is_watched_all_the_same() {
        Instant end = now.plus(Duration.ofDays(130));
        assertThat(enter(stopped(1_000, end).put("currency", "USD")).status()).isEqualTo(400);
        assertThat(enter(stopped(1_000, now.plus(Duration.ofDays(400)))).status())
                .isEqualTo(400);
        String large = lossId(enter(stopped(200_000_000, end)).body());

        assertThat(mine(end.plusSeconds(1))).containsExactly(large);
        assertThat(items(end.plusSeconds(1))
                        .getFirst()
                        .get("awaitingConfirmation")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void however_many_look_at_the_same_time_a_file_is_reminded_once_for_each_end() throws Exception {
        Instant end = now.plus(Duration.ofDays(140));
        String loss = freeze("first", end);
        remindAt(end.minus(A_WEEK).minusSeconds(1));
        assertThat(reminders()).isEmpty();

        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> looks =
                    Collections.nCopies(8, Executors.callable(() -> remindAt(end.minus(A_WEEK))));
            for (Future<Object> look : instances.invokeAll(looks)) {
                look.get();
            }
        }
        remindAt(end);

        assertThat(reminders()).singleElement().satisfies(line -> {
            assertThat(line.get("actor").asString()).isEqualTo("policy");
            assertThat(line.get("detail").get("lossId").asString()).isEqualTo(loss);
            assertThat(Instant.parse(line.get("detail").get("freezeEndsAt").asString()))
                    .isEqualTo(end);
        });
        assertThat(items(end.plusSeconds(1)).getFirst().get("remindedAt").asString())
                .isEqualTo(end.minus(A_WEEK).toString());
        assertThat(audited("REMIND_OF_FREEZE")).hasSize(1);

        Instant prolonged = end.plus(Duration.ofDays(60));
        correct(loss, stopped(1_000, prolonged));
        remindAt(prolonged.minus(A_WEEK).minusSeconds(1));
        assertThat(reminders()).hasSize(1);
        remindAt(prolonged.minus(A_WEEK));
        remindAt(prolonged);
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void a_file_that_fails_does_not_keep_the_others_from_their_reminders() {
        Instant end = now.plus(Duration.ofDays(145));
        freeze("first", end);
        VictimId broken = new VictimId("victim-" + UUID.randomUUID());
        freezes.mark(new FreezeMark(end.minusSeconds(1), broken, new LossId(UUID.randomUUID()), now));
        Ledgers oneFails = new Ledgers() {

            @Override
            public Optional<Ledger> find(VictimId victim) {
                if (victim.equals(broken)) {
                    throw new IllegalStateException("this file cannot be read");
                }
                return ledgers.find(victim);
            }

            @Override
            public List<Ledger> together(VictimId victim) {
                return ledgers.together(victim);
            }

            @Override
            public Optional<VictimId> continuesAs(VictimId file) {
                return ledgers.continuesAs(file);
            }

            @Override
            public Optional<Posting> post(VictimId victim, Function<Ledger, Optional<Posting>> decision) {
                return ledgers.post(victim, decision);
            }
        };

        assertThatThrownBy(() -> reminding(oneFails, end).remind()).hasMessage("this file cannot be read");
        assertThat(reminders()).hasSize(1);
    }

    @Test
    void who_stopped_between_reminding_and_settling_is_not_followed_by_a_second_reminder() {
        Instant end = now.plus(Duration.ofDays(150));
        String loss = freeze("first", end);
        remindAt(end.minus(A_WEEK));
        freezes.mark(new FreezeMark(end, reports.victim, LossId.of(loss), now));

        remindAt(end);

        assertThat(reminders()).hasSize(1);
    }

    @Test
    void a_mark_whose_file_was_never_changed_is_passed_over_and_forgotten_a_day_later() {
        Instant end = now.plus(Duration.ofDays(160));
        FreezeMark mark = new FreezeMark(end, reports.victim, new LossId(UUID.randomUUID()), end.minus(A_WEEK));
        freezes.mark(mark);
        assertThat(mine(end.plusSeconds(1))).isEmpty();

        remindAt(mark.markedAt().plus(Duration.ofDays(1)));
        assertThat(marked(mark)).isTrue();
        remindAt(mark.markedAt().plus(Duration.ofDays(1)).plusSeconds(1));
        assertThat(marked(mark)).isFalse();
        assertThat(reminders()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"investigator, 200", "supervisor, 200", "operator, 403", "station, 403", "analyst, 403", "feed, 403"})
    void a_role_may(String role, int status) {
        assertThat(get("/v1/freezes", role).status()).isEqualTo(status);
    }

    @Test
    void without_a_token_nothing_is_shown() {
        assertThat(getWithoutToken("/v1/freezes").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "before=soon",
                "before=%2B10000-01-01T00:00:00Z",
                "before=1969-12-31T00:00:00Z",
                "limit=0",
                "limit=101",
                "cursor=x"
            })
    void what_cannot_be_asked_for_is_refused(String query) {
        Answer refused = get("/v1/freezes?" + query, "investigator");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("detail").asString()).contains("expected");
    }

    private void remindAt(Instant time) {
        reminding(ledgers, time).remind();
    }

    private RemindOfFreezes reminding(Ledgers of, Instant time) {
        return new RemindOfFreezes(of, freezes, new ReminderPolicy(A_WEEK), audit, Clock.fixed(time, ZoneOffset.UTC));
    }

    private List<JsonNode> reminders() {
        return get(file, "operator")
                .body()
                .get("timeline")
                .valueStream()
                .filter(line -> line.get("type").asString().equals("FreezeEnds"))
                .toList();
    }

    private List<JsonNode> items(Instant before) {
        return get("/v1/freezes?limit=100&before=" + before, "investigator")
                .body()
                .get("items")
                .valueStream()
                .filter(this::isMine)
                .toList();
    }

    private List<String> mine(Instant before) {
        return items(before).stream().map(FreezeControllerTest::lossId).toList();
    }

    private boolean isMine(JsonNode item) {
        return item.get("victimId").asString().equals(reports.victim.value());
    }

    private String freeze(String transfer, Instant end) {
        Answer entered = enter(stopped(1_000, end).put("transfer", transfer));
        assertThat(entered.status()).as(entered.raw().body()).isEqualTo(201);
        return lossId(entered.body());
    }

    private Answer enter(ObjectNode loss) {
        return post(file + "/losses", loss.toString(), "investigator");
    }

    private void correct(String lossId, ObjectNode loss) {
        Answer corrected = changeAt(
                "PUT", file + "/losses/" + lossId, 1L, loss.put("revision", 2).toString(), "investigator");
        assertThat(corrected.status()).as(corrected.raw().body()).isEqualTo(200);
    }

    private ObjectNode stopped(long fen, Instant end) {
        return loss("STOPPED_IN_ACCOUNT", fen)
                .put("bank", "示例银行")
                .put("account", "6222000000001234")
                .put("frozenAt", now.minus(Duration.ofDays(1)).toString())
                .put("freezeEndsAt", end.toString());
    }

    private ObjectNode loss(String state, long fen) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("interventionId", reports.intervention.toString())
                .put("state", state)
                .put("amountFen", fen)
                .put("evidence", "BANK_RECORD")
                .put("by", "BANK")
                .put("occurredAt", now.minus(Duration.ofDays(1)).toString());
    }

    private static String lossId(JsonNode loss) {
        return loss.get("lossId").asString();
    }

    private boolean marked(FreezeMark mark) {
        return store().getCollection("freezes").countDocuments(eq("_id", mark.key())) == 1;
    }

    private List<Document> audited(String what) {
        return store().getCollection("audit")
                .find(and(eq("subjects", reports.victim.value()), eq("what", what)))
                .into(new ArrayList<>());
    }
}
