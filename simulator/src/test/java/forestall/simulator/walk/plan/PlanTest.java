package forestall.simulator.walk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Shortfall;
import forestall.events.vocabulary.VisitOutcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {

    private static final Territory TERRITORY = Territory.chosen(City.of(16, 14), 7);

    @Test
    void the_same_seed_is_the_same_plan() {
        assertThat(plan(1000, 7)).isEqualTo(plan(1000, 7));
        assertThat(plan(1000, 8)).isNotEqualTo(plan(1000, 7));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void whatever_the_seed_everything_happens_to_somebody(long seed) {
        Plan plan = plan(Plan.fewestAlerts(), seed);
        assertThat(plan.travellers().stream().map(Traveller::journey))
                .containsExactlyInAnyOrderElementsOf(Journeys.all());
        assertThat(plan.of(Beat.Call.class)).extracting(Beat.Call::outcome).contains(CallOutcome.values());
        assertThat(plan.of(Beat.Visit.class)).extracting(Beat.Visit::outcome).contains(VisitOutcome.values());
        assertThat(plan.of(Beat.Err.class)).extracting(Beat.Err::mistake).contains(Mistake.values());
        assertThat(plan.of(Beat.Lack.class)).extracting(Beat.Lack::shortfall).contains(Shortfall.values());
        assertThat(plan.of(Beat.Flag.class)).extracting(Beat.Flag::again).contains(true, false);
        assertThat(plan.travellers().stream().map(each -> each.journey().dwelling()))
                .contains(Dwelling.values());
        assertThat(plan.of(Beat.HandOver.class))
                .extracting(Beat.HandOver::bySupervisor)
                .contains(true, false);
        assertThat(plan.of(Beat.Regrade.class)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(plan.of(Beat.StandDown.class)).isNotEmpty();
        assertThat(plan.of(Beat.Close.class)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {67, 68, 100, 333, 1000, 5000})
    void it_has_as_many_alerts_as_were_asked_for(int alerts) {
        assertThat(plan(alerts, 7).alerts()).isEqualTo(alerts);
    }

    @Test
    void too_few_alerts_for_every_journey_are_refused() {
        assertThatThrownBy(() -> plan(Plan.fewestAlerts() - 1, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected %d alerts or more, for the outcomes of every kind; found %d"
                        .formatted(Plan.fewestAlerts(), Plan.fewestAlerts() - 1));
    }

    @Test
    void nobody_has_the_telephone_number_of_another_not_even_of_another_walk() {
        Set<String> phones = new HashSet<>(phones(Plan.of(1000, 7, TERRITORY, 0)));
        phones.addAll(phones(Plan.of(1000, 7, TERRITORY, 9_999_000)));
        assertThat(phones)
                .hasSize(2 * plan(1000, 7).travellers().size())
                .allMatch(phone -> phone.matches("\\+861380[0-9]{7}"));
    }

    @Test
    void whoever_needs_an_officer_who_is_engaged_comes_last_and_lives_where_one_is() {
        List<Traveller> travellers = plan(1000, 7).travellers();
        List<Traveller> waiting = new ArrayList<>(travellers);
        waiting.removeIf(each -> !each.journey().has(Mistake.ASSIGN_AN_OFFICER_WHO_IS_ENGAGED)
                && !each.journey().has(Shortfall.ALL_OFFICERS_ENGAGED));
        assertThat(waiting)
                .isEqualTo(travellers.subList(travellers.size() - waiting.size(), travellers.size()))
                .extracting(each -> each.person().home().station())
                .containsOnly(TERRITORY.posts().getFirst(), TERRITORY.busy());
        assertThat(travellers)
                .anyMatch(each -> each.journey().leavesOfficersEngaged()
                        && TERRITORY
                                .posts()
                                .getFirst()
                                .equals(each.person().home().station()));
    }

    @Test
    void the_only_officer_of_a_station_is_sent_once() {
        assertThat(plan(1000, 7).travellers())
                .filteredOn(each -> each.journey().sendsTheOnlyOfficer())
                .singleElement()
                .satisfies(each -> assertThat(each.person().home().station()).isEqualTo(TERRITORY.busy()));
    }

    @Test
    void people_live_at_a_station_that_closes_or_has_nobody_when_their_journey_says_so_and_only_then() {
        for (Traveller each : plan(1000, 7).travellers()) {
            Post home = each.person().home().station();
            Journey journey = each.journey();
            assertThat(home != null && TERRITORY.closing().contains(home))
                    .isEqualTo(journey.has(Shortfall.STATION_CLOSED));
            assertThat(TERRITORY.busy().equals(home))
                    .isEqualTo(journey.has(Shortfall.ALL_OFFICERS_ENGAGED) || journey.sendsTheOnlyOfficer());
            assertThat(TERRITORY.deserted().equals(home)).isEqualTo(journey.has(Shortfall.NO_OFFICER_ON_DUTY));
            assertThat(home == null).isEqualTo(!journey.dwelling().routable());
        }
    }

    @Test
    void ages_are_as_the_journey_needs_them() {
        for (Traveller each : plan(1000, 7).travellers()) {
            Integer age = each.person().age();
            switch (each.journey().age()) {
                case UNDER_SIXTY -> assertThat(age).isBetween(18, 59);
                case SIXTY_OR_MORE -> assertThat(age).isBetween(60, 95);
                case UNKNOWN -> assertThat(age).isNull();
            }
        }
    }

    @Test
    void journeys_have_names_of_their_own_and_begin_with_an_alert() {
        assertThat(Journeys.all()).extracting(Journey::name).doesNotHaveDuplicates();
        assertThat(Journeys.all()).allMatch(journey -> journey.beats().getFirst() instanceof Beat.Flag);
    }

    @Test
    void every_rule_that_an_alert_can_be_made_for_fires() {
        assertThat(plan(Plan.fewestAlerts(), 7).of(Beat.Flag.class).stream()
                        .map(Beat.Flag::suspicion)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Suspicion.class))))
                .containsExactly(Suspicion.values());
    }

    private static Plan plan(int alerts, long seed) {
        return Plan.of(alerts, seed, TERRITORY, 0);
    }

    private static List<String> phones(Plan plan) {
        return plan.travellers().stream().map(each -> each.person().phone()).toList();
    }
}
