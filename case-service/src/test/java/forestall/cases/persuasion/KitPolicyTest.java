package forestall.cases.persuasion;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.Episode;
import forestall.cases.casefile.Person;
import forestall.cases.casefile.Relation;
import forestall.cases.casefile.Relative;
import forestall.cases.casefile.TimelineEntry;
import forestall.events.facts.Dimensions;
import forestall.events.facts.Money;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KitPolicyTest {

    private static final Instant START = Instant.parse("2026-11-14T01:00:00Z");

    private final InterventionId first = new InterventionId(UUID.randomUUID());
    private final InterventionId second = new InterventionId(UUID.randomUUID());
    private final List<Episode> episodes = new ArrayList<>();
    private final List<TimelineEntry> lines = new ArrayList<>();
    private final List<Relative> relatives = new ArrayList<>();
    private Integer age;

    @Test
    void the_scam_is_what_an_officer_confirmed_last_in_the_newest_intervention() {
        episode(first, ScamType.LOAN, 0);
        episode(second, ScamType.INVESTMENT, 9);
        line(0, first, "VisitCompleted", Map.of("confirmedScamType", "ROMANCE"));
        line(9, second, "VisitCompleted", Map.of("confirmedScamType", "OTHER"));
        line(10, second, "VisitCompleted", Map.of("confirmedScamType", "TASK_BRUSHING"));
        line(11, second, "VisitCompleted", Map.of("outcome", "DOOR_NOT_OPENED"));

        assertThat(KitPolicy.scam(file())).isEqualTo(new KnownScam(ScamType.TASK_BRUSHING, true, null));
    }

    @Test
    void until_then_it_is_what_the_feed_suspects_of_the_newest_intervention() {
        episode(second, ScamType.INVESTMENT, 9);
        episode(first, ScamType.LOAN, 0);
        line(0, first, "VisitCompleted", Map.of("confirmedScamType", "ROMANCE"));
        line(9, second, "InterventionOpened", Map.of("impersonates", "broker"));
        line(10, second, "AlertAttached", Map.of("impersonates", "regulator"));

        assertThat(KitPolicy.scam(file())).isEqualTo(new KnownScam(ScamType.INVESTMENT, false, "regulator"));
    }

    @Test
    void a_file_without_interventions_is_of_an_unknown_scam() {
        assertThat(KitPolicy.scam(file())).isEqualTo(new KnownScam(ScamType.UNKNOWN, false, null));
    }

    @Test
    void what_was_said_before_is_told_across_interventions_the_latest_first() {
        line(
                0,
                first,
                "WarningCallCompleted",
                Map.of("outcome", "DISSUADED", "reached", "VICTIM", "amountAtRiskFen", 1_234_567L));
        line(1, first, "StationNotified", Map.of("reason", "policy"));
        line(2, null, TimelineEntry.NOTE, Map.of("text", "the son called back"));
        line(
                9,
                second,
                "VisitCompleted",
                Map.of("outcome", "DOOR_NOT_OPENED", "tactics", List.of("RELATIVE_ENGAGED"), "note", "no light"));

        List<Told> told = ToldPolicy.told(file());

        assertThat(told).extracting(Told::kind).containsExactly(Told.Kind.VISIT, Told.Kind.NOTE, Told.Kind.CALL);
        assertThat(told.getFirst().tactics()).containsExactly("RELATIVE_ENGAGED");
        assertThat(told.getFirst().words().value()).isEqualTo("no light");
        assertThat(told.get(1).words().value()).isEqualTo("the son called back");
        assertThat(told.getLast().outcome()).isEqualTo("DISSUADED");
        assertThat(told.getLast().amountAtRiskFen()).isEqualTo(new Money(1_234_567));
        assertThat(told.toString()).doesNotContain("no light", "the son");
    }

    @Test
    void a_note_without_words_tells_nothing() {
        line(0, null, TimelineEntry.NOTE, Map.of());

        assertThat(ToldPolicy.told(file())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WarningCallCompleted, DISSUADED, AlertAttached, 1",
        "WarningCallCompleted, SELF_AWARE, InterventionOpened, 1",
        "VisitCompleted, DISSUADED, InterventionOpened, 1",
        "VisitCompleted, DISSUADED, StationNotified, 0",
        "WarningCallCompleted, IGNORED_WARNING, InterventionOpened, 0",
        "WarningCallCompleted, BUSY, InterventionOpened, 0"
    })
    void a_promise_was_not_kept_when_an_alert_came_after_it(String type, String outcome, String after, int broken) {
        line(0, first, "InterventionOpened", Map.of());
        line(1, first, type, Map.of("outcome", outcome));
        line(2, second, after, Map.of());

        assertThat(ToldPolicy.promisesNotKept(file())).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({"VICTIM, 1", "RELATIVE, 0"})
    void what_a_relative_says_is_no_promise_of_the_person(String reached, int broken) {
        line(1, first, "WarningCallCompleted", Map.of("outcome", "DISSUADED", "reached", reached));
        line(2, second, "InterventionOpened", Map.of());

        assertThat(ToldPolicy.promisesNotKept(file())).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({
        "20, PARENT, SPOUSE, SIBLING, FRIEND, CHILD, NEIGHBOUR",
        "37, SPOUSE, CHILD, PARENT, SIBLING, FRIEND, NEIGHBOUR",
        "71, CHILD, SPOUSE, SIBLING, NEIGHBOUR, FRIEND, PARENT",
        "  , SPOUSE, CHILD, PARENT, SIBLING, FRIEND, NEIGHBOUR"
    })
    void whom_to_call_first_depends_on_the_age(
            Integer years, Relation one, Relation two, Relation three, Relation four, Relation five, Relation six) {
        age = years;
        List<Relation> told = List.of(six, four, one, five, three, two);
        told.forEach(relation -> relative(relation, true, 0));

        assertThat(RelativePolicy.toCall(file().person()))
                .extracting(Relative::relation)
                .containsExactly(one, two, three, four, five, six);
    }

    @Test
    void who_has_a_number_comes_before_who_has_none_and_who_was_told_of_last_before_the_others() {
        relative(Relation.SPOUSE, false, 0);
        relative(Relation.NEIGHBOUR, true, 0);
        relative(Relation.CHILD, true, 1);
        relative(Relation.CHILD, true, 2);

        assertThat(RelativePolicy.toCall(file().person()))
                .extracting(relative -> relative.relation() + " " + relative.since())
                .containsExactly(
                        "CHILD " + hours(2), "CHILD " + hours(1), "NEIGHBOUR " + hours(0), "SPOUSE " + hours(0));
    }

    @Test
    void the_three_most_similar_cases_of_each_ending_are_told_if_they_have_words() {
        List<SimilarStory> stories = new ArrayList<>();
        stories.add(Stories.ended(InterventionResult.DISSUADED_BY_CALL, null, " "));
        stories.add(Stories.ended(InterventionResult.FALSE_ALARM, null, "nothing"));
        IntStream.range(0, 5)
                .forEach(i -> stories.add(Stories.ended(InterventionResult.DISSUADED_BY_CALL, null, "kept " + i)));
        stories.add(Stories.ended(InterventionResult.LOSS_SUFFERED, Money.ofYuan(1), "lost"));

        assertThat(ended(Ending.WELL, stories)).containsExactly("kept 0", "kept 1", "kept 2");
        assertThat(ended(Ending.BADLY, stories)).containsExactly("lost");
    }

    private static List<String> ended(Ending ending, List<SimilarStory> stories) {
        return KitPolicy.ended(
                        ending,
                        stories.stream()
                                .map(story -> new ClosedCase(new VictimId("somebody-else-of-these-tests"), story))
                                .toList())
                .stream()
                .map(one -> one.story().text())
                .toList();
    }

    private void episode(InterventionId id, ScamType type, int hour) {
        episodes.add(new Episode(
                id,
                CaseState.OPEN,
                hours(hour),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                new Dimensions(null, null, type, Grade.RED, AgeBand.UNKNOWN),
                hours(hour)));
    }

    private void line(int hour, InterventionId episode, String type, Map<String, Object> detail) {
        lines.add(new TimelineEntry(UUID.randomUUID(), hours(hour), hours(hour), type, "operator", episode, detail));
    }

    private void relative(Relation relation, boolean phone, int hour) {
        relatives.add(new Relative(
                UUID.randomUUID(),
                relation,
                new PersonName("somebody"),
                phone ? new PhoneNumber("+8613800000002") : null,
                "operator",
                hours(hour)));
    }

    private CaseFile file() {
        Person person = new Person(List.of(), age, START, List.of(), List.of(), List.of(), relatives);
        return new CaseFile(
                new VictimId("victim-of-these-tests"),
                1,
                person,
                List.of(),
                episodes,
                List.of(),
                List.of(),
                List.of(),
                lines,
                0);
    }

    private static Instant hours(int after) {
        return START.plus(Duration.ofHours(after));
    }
}
