package forestall.reporting;

import static forestall.reporting.Happenings.CAOHEJING;
import static forestall.reporting.Happenings.XINHUALU;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.Envelope;
import forestall.events.Topics;
import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import forestall.events.statistics.MonthlyKey;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import forestall.reporting.histories.Delivery;
import forestall.reporting.histories.MadeHistories;
import forestall.reporting.histories.Published;
import forestall.reporting.histories.Recount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountTest {

    private static final Instant AFTERNOON = Instant.parse("2017-11-14T06:00:00Z");

    private final Counting counting = new Counting();

    @AfterEach
    void close() {
        counting.close();
    }

    @Test
    void the_article_is_counted_where_it_happened() {
        counting.deliver(Happenings.article(AFTERNOON));

        Figures caohejing = counting.daily().get(chenIn(CAOHEJING));
        assertThat(caohejing.alerts()).isEqualTo(1);
        assertThat(caohejing.interventionsOpened()).isEqualTo(1);
        assertThat(caohejing.callsMade()).isEqualTo(1);
        assertThat(caohejing.callsReached()).isZero();
        assertThat(caohejing.stationsNotified()).isEqualTo(1);
        assertThat(caohejing.visitsByOutcome()).isEqualTo(Map.of(VisitOutcome.NOT_AT_HOME, 1L));
        assertThat(caohejing.preventedBeforeTransferFen()).isZero();

        Figures xinhualu = counting.daily().get(chenIn(XINHUALU));
        assertThat(xinhualu.stationsNotified()).isEqualTo(1);
        assertThat(xinhualu.visitsByOutcome()).isEqualTo(Map.of(VisitOutcome.DISSUADED, 1L));
        assertThat(xinhualu.tactics()).isEqualTo(Map.of(Tactic.SIMILAR_CASES_SHOWN, 1L));
        assertThat(xinhualu.officersEngaged()).isEqualTo(1);
        assertThat(xinhualu.lossesPrevented()).isEqualTo(1);
        assertThat(xinhualu.atRiskFen()).isEqualTo(30_000_000);
        assertThat(xinhualu.preventedBeforeTransferFen()).isEqualTo(30_000_000);
        assertThat(xinhualu.preventedByVisitFen()).isEqualTo(30_000_000);
        assertThat(xinhualu.stoppedInAccountFen()).isZero();

        assertThat(counting.monthly()
                        .get(new MonthlyKey(
                                YearMonth.of(2017, 11), chenIn(XINHUALU).districtCode())))
                .isEqualTo(xinhualu);
    }

    @Test
    void delivered_twice_every_event_changes_nothing() {
        counting.deliver(Happenings.article(AFTERNOON));
        Map<DailyKey, Figures> once = counting.daily();
        Map<MonthlyKey, Figures> onceByMonth = counting.monthly();

        counting.deliver(Happenings.article(AFTERNOON)).deliver(Happenings.article(AFTERNOON));

        assertThat(counting.daily()).isEqualTo(once);
        assertThat(counting.monthly()).isEqualTo(onceByMonth);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5, 6, 7, 8})
    void so_do_others(long seed) {
        shuffled_doubled_and_revised_events_end_in_a_count_from_scratch(seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shuffled_doubled_and_revised_events_end_in_a_count_from_scratch(long seed) {
        List<Envelope<?>> happened = MadeHistories.ofAMonthOfMistakes(seed)
                .first(16)
                .flatMap(List::stream)
                .collect(toCollection(ArrayList::new));

        counting.deliver(Delivery.inDisorder(happened, 30, seed));

        assertThat(Published.counts(counting.daily(), cell -> cell))
                .isEqualTo(new Recount(cell -> cell).add(happened).counts());
        assertThat(Published.counts(counting.monthly(), cell -> cell))
                .isEqualTo(new Recount(CountTest::month).add(happened).counts());
    }

    @Test
    void a_correction_leaves_the_old_day_and_station_and_enters_the_new_one() {
        Happenings li = new Happenings("Li", CAOHEJING, ScamType.LOAN, Grade.ORANGE, AgeBand.FROM_30_TO_44, AFTERNOON);
        counting.deliver(List.of(li.visited(
                "1",
                CAOHEJING,
                VisitOutcome.DENIES_EVIDENCE_PERSISTS,
                List.of(Tactic.BANK_CONTACTED),
                5_000L,
                List.of("officer-1", "officer-2"))));
        Envelope<?> corrected = li.movedTo(XINHUALU)
                .visited(
                        "1",
                        XINHUALU,
                        VisitOutcome.DISSUADED,
                        List.of(),
                        7_000L,
                        List.of("officer-1"),
                        AFTERNOON.minusSeconds(86_400),
                        90_000);

        counting.deliver(List.of(corrected));

        List<DailyKey> cells = new ArrayList<>(counting.daily().keySet());
        // The clock of the first arrival counts on the day of the alert, which no report about a visit changes.
        cells.removeIf(cell -> counting.daily().get(cell).visits() == 0);
        assertThat(cells).hasSize(1);
        DailyKey cell = cells.getFirst();
        assertThat(cell.date()).isEqualTo(LocalDate.of(2017, 11, 13));
        assertThat(cell.stationCode()).hasToString(XINHUALU);
        assertThat(counting.total().officersEngaged()).isEqualTo(1);
        assertThat(counting.total().atRiskFen()).isEqualTo(7_000);
        assertThat(counting.total().visitsByOutcome()).isEqualTo(Map.of(VisitOutcome.DISSUADED, 1L));
    }

    @Test
    void the_same_money_is_counted_once_whatever_became_of_it() {
        Happenings li = new Happenings("Li", CAOHEJING, ScamType.INVESTMENT, Grade.RED, AgeBand.FROM_60, AFTERNOON);
        counting.deliver(List.of(
                li.prevented("1", 2, LossPreventedKind.STOPPED_IN_ACCOUNT, 900, PreventedBy.BANK),
                li.suffered("1", 1, 1_000, true),
                li.suffered("2", 1, 500, true),
                li.prevented("3", 1, LossPreventedKind.BEFORE_TRANSFER, 70, PreventedBy.CALL),
                li.prevented("3", 2, LossPreventedKind.BEFORE_TRANSFER, 0, PreventedBy.CALL)));

        Figures total = counting.total();
        assertThat(total.stoppedInAccountFen()).isEqualTo(900);
        assertThat(total.sufferedFen()).isEqualTo(500);
        assertThat(total.preventedBeforeTransferFen()).isZero();
        assertThat(total.lossesStopped()).isEqualTo(1);
        assertThat(total.lossesSuffered()).isEqualTo(1);
        assertThat(total.lossesSufferedAfterWarning()).isEqualTo(1);
        assertThat(total.lossesPrevented()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void files_that_are_merged_and_parted_again_change_no_figure_whatever_comes_first(long seed) {
        Happenings li = new Happenings("Li", CAOHEJING, ScamType.INVESTMENT, Grade.RED, AgeBand.FROM_60, AFTERNOON);
        Happenings wang = new Happenings("Wang", XINHUALU, ScamType.LOAN, Grade.RED, AgeBand.UNKNOWN, AFTERNOON);
        List<Envelope<?>> happened = List.of(
                li.called("1", CallOutcome.IGNORED_WARNING, 800L),
                wang.suffered("1", 1, 50, false),
                li.suffered("1", 1, 1_000, true),
                li.mergedInto(wang),
                li.suffered("1", 2, 900, true),
                li.prevented("2", 1, LossPreventedKind.STOPPED_IN_ACCOUNT, 70, PreventedBy.BANK),
                li.partedFrom(wang),
                li.suffered("1", 3, 600, true));
        assertThat(happened).extracting(message -> message.event().key()).satisfies(keys -> {
            assertThat(keys.get(4)).as("merged").isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
            assertThat(keys.get(7)).as("parted").isEqualTo(keys.get(2));
        });

        counting.deliver(Delivery.inDisorder(happened, 50, seed));

        Figures total = counting.total();
        assertThat(total.sufferedFen()).isEqualTo(650);
        assertThat(total.lossesSuffered()).isEqualTo(2);
        assertThat(total.stoppedInAccountFen()).isEqualTo(70);
        assertThat(total.ignoredThenLost()).isEqualTo(1);
        assertThat(total.atRiskFen()).isEqualTo(800);
        assertThat(counting.deadLetters(Topics.CASES.name())).isEmpty();
    }

    @Test
    void the_day_changes_at_midnight_in_shanghai() {
        counting.deliver(List.of(
                visitAt("a", "2017-11-30T15:59:59.999Z"), // 23:59:59.999 in Shanghai
                visitAt("b", "2017-11-30T16:00:00Z"))); // 00:00 on 1 December

        assertThat(counting.daily().keySet())
                .extracting(DailyKey::date)
                .containsExactlyInAnyOrder(LocalDate.of(2017, 11, 30), LocalDate.of(2017, 12, 1));
        assertThat(counting.monthly().keySet())
                .extracting(MonthlyKey::month)
                .containsExactlyInAnyOrder(YearMonth.of(2017, 11), YearMonth.of(2017, 12));
    }

    @Test
    void an_alert_that_arrives_late_counts_on_the_day_of_its_detection() {
        Happenings li = new Happenings("Li", CAOHEJING, ScamType.LOAN, Grade.YELLOW, AgeBand.UNKNOWN, AFTERNOON);

        counting.deliver(List.of(li.attached("late", Instant.parse("2017-11-10T15:59:59Z"))));

        assertThat(counting.daily().keySet()).extracting(DailyKey::date).containsExactly(LocalDate.of(2017, 11, 10));
    }

    private static Envelope<?> visitAt(String name, String arrivedAt) {
        Instant arrived = Instant.parse(arrivedAt);
        return new Happenings(name, CAOHEJING, ScamType.LOAN, Grade.RED, AgeBand.UNKNOWN, arrived)
                .visited("1", CAOHEJING, VisitOutcome.DISSUADED, List.of(), null, List.of("o"), arrived, 0);
    }

    private static DailyKey chenIn(String station) {
        return new DailyKey(
                LocalDate.of(2017, 11, 14),
                new forestall.events.ids.DistrictCode(station.substring(0, 6)),
                new forestall.events.ids.StationCode(station),
                ScamType.POLICE_PROCURATORATE_COURT,
                Grade.RED,
                AgeBand.FROM_45_TO_59);
    }

    private static MonthlyKey month(DailyKey cell) {
        return new MonthlyKey(YearMonth.from(cell.date()), cell.districtCode());
    }
}
