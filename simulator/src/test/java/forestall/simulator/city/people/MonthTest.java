package forestall.simulator.city.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import forestall.events.vocabulary.VisitOutcome;
import forestall.simulator.city.scenario.Scenario;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MonthTest {

    private static final Scenario NOVEMBER = Scenario.named("november-2017");
    private static final List<Home> HOMES = List.of(
            new Home("310104017", "310104017", "310104", "漕河泾街道"),
            new Home("310105004", "310105004", "310105", "新华路街道"),
            new Home("310115011", "310115011", "310115", "浦兴路街道"));
    private static final Month MONTH = Month.of(NOVEMBER, 2017, HOMES, "run", 0);

    @Test
    void the_same_seed_is_the_same_month_and_another_is_another() {
        assertThat(Month.of(NOVEMBER, 2017, HOMES, "run", 0)).isEqualTo(MONTH);
        assertThat(Month.of(NOVEMBER, 2018, HOMES, "run", 0)).isNotEqualTo(MONTH);
    }

    @Test
    void every_alert_has_a_name_of_its_own_and_every_citizen_a_number() {
        assertThat(MONTH.alerts()).extracting(Planned::feedAlertId).doesNotHaveDuplicates();
        assertThat(MONTH.citizens()).extracting(Citizen::phone).doesNotHaveDuplicates();
        assertThat(MONTH.citizens())
                .hasSizeBetween(MONTH.alerts().size() * 7 / 10, MONTH.alerts().size() * 9 / 10);
    }

    @Test
    void there_is_everything_that_can_be() {
        assertThat(MONTH.alerts().stream().flatMap(alert -> alert.signals().stream()))
                .containsAll(EnumSet.allOf(Signal.class));
        assertThat(MONTH.citizens()).extracting(Citizen::scamType).containsAll(EnumSet.allOf(ScamType.class));
        assertThat(MONTH.citizens()).extracting(Citizen::homeKnown).contains(true, false);
        assertThat(MONTH.citizens()).extracting(Citizen::age).containsNull();
        assertThat(MONTH.alerts()).extracting(Planned::twice).contains(true, false);
        assertThat(MONTH.alerts())
                .as("late ones")
                .anyMatch(alert ->
                        Duration.between(alert.detectedAt(), alert.at()).toHours() > 1);
    }

    @Test
    void no_stake_needs_a_second_person_and_none_is_nothing() {
        assertThat(MONTH.citizens())
                .allSatisfy(who -> assertThat(who.stakeFen())
                        .isBetween(50_000L, 95_000_000L)
                        .matches(fen -> fen % 100 == 0, "whole yuan"));
    }

    @Test
    void people_react_in_every_way_and_in_the_same_way_when_asked_again() {
        Reactions reactions = new Reactions(2017);
        Set<CallOutcome> calls =
                MONTH.citizens().stream().map(who -> reactions.toCall(who, 1)).collect(Collectors.toSet());
        assertThat(calls).containsExactlyInAnyOrder(CallOutcome.values());
        Set<VisitOutcome> visits = MONTH.citizens().stream()
                .map(who -> reactions.toVisit(who, 1, reactions.tactics(who, 1), false))
                .collect(Collectors.toSet());
        assertThat(visits).containsExactlyInAnyOrder(VisitOutcome.values());
        Citizen somebody = MONTH.citizens().getFirst();
        assertThat(reactions.toCall(somebody, 2)).isEqualTo(new Reactions(2017).toCall(somebody, 2));
    }

    @Test
    void what_is_done_changes_how_people_react() {
        Reactions reactions = new Reactions(2017);
        assertThat(dissuaded(reactions, 5)).isGreaterThan(dissuaded(reactions, 0) * 11 / 10);
        assertThat(MONTH.citizens())
                .as("nobody found in a hotel is not at home")
                .extracting(who -> reactions.toVisit(who, 2, Set.of(), true))
                .doesNotContain(VisitOutcome.NOT_AT_HOME, VisitOutcome.RELOCATED, VisitOutcome.WRONG_ADDRESS);
    }

    @Test
    void a_directory_without_stations_is_refused() {
        assertThatThrownBy(() -> Month.of(NOVEMBER, 1, List.of(), "run", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found none");
    }

    private static long dissuaded(Reactions reactions, int tactics) {
        Set<forestall.events.vocabulary.Tactic> used = EnumSet.allOf(forestall.events.vocabulary.Tactic.class).stream()
                .limit(tactics)
                .collect(Collectors.toSet());
        return MONTH.citizens().stream()
                .filter(who -> reactions.toVisit(who, 1, used, false) == VisitOutcome.DISSUADED)
                .count();
    }
}
