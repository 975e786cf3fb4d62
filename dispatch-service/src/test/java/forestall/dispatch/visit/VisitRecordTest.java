package forestall.dispatch.visit;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.Location;
import forestall.events.facts.NextStep;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.NextStepKind;
import forestall.events.vocabulary.Shortfall;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of a visit whatever is done to it, in whatever order. */
class VisitRecordTest {
    private static final Instant START = Instant.parse("2017-11-14T02:00:00Z");
    private static final VisitClock CLOCK = new VisitClock(START, START.plusSeconds(600), START.plusSeconds(1800));
    private static final Location HOME = new Location(LocationKind.HOME, "1 Invented Road", null);
    private static final List<StationCode> STATIONS =
            IntStream.range(0, 4).mapToObj(i -> new StationCode("31010400" + i)).toList();

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_clock_never_moves_and_whose_it_is_is_never_in_doubt(int seed) {
        Random random = new Random(seed);
        Visit visit = planned();
        Set<StationCode> had = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            Visit next = step(visit, random, START.plusSeconds(i));
            if (next != visit && !next.posting().sameStation(visit.posting()) && visit.station() != null) {
                had.add(visit.station());
            }
            visit = next;

            assertThat(visit.clock()).isEqualTo(CLOCK);
            assertThat(visit.former()).extracting(FormerStation::station).containsAll(had);
            assertThat(visit.ending() == null).as("%s", visit).isEqualTo(visit.open());
            if (visit.open()) {
                assertThat(visit.station() == null).isEqualTo(visit.state() == VisitState.UNROUTED);
                assertThat(visit.officers().isEmpty()).isEqualTo(visit.state() != VisitState.ASSIGNED);
            }
            assertThat(visit.engaged().isEmpty())
                    .as("only who is under way is engaged: %s", visit)
                    .isEqualTo(visit.state() != VisitState.ASSIGNED);
        }
    }

    @Test
    void whoever_is_on_it_stays_on_it_within_the_territory_and_is_at_another_door() {
        Visit arrived =
                planned().accepted(START).assigned(List.of(new OfficerId("a"))).arrived(arrival(START.plusSeconds(60)));

        Visit followed = arrived.moved(at(STATIONS.getFirst()), new Errand("located", HOME), START.plusSeconds(90));

        assertThat(followed.state()).isEqualTo(VisitState.ASSIGNED);
        assertThat(followed.engaged()).isEqualTo(arrived.engaged());
        assertThat(followed.acceptedAt()).isEqualTo(START);
        assertThat(followed.arrivedAt()).isNull();
        assertThat(followed.former()).isEmpty();
    }

    @Test
    void a_visit_that_comes_back_is_its_first_stations_again_and_nothing_to_look_on_for_it() {
        Visit there = planned().moved(at(STATIONS.get(1)), new Errand("located", HOME), START);
        Visit back = there.moved(at(STATIONS.get(0)), new Errand("located", HOME), START);

        assertThat(there.wasAt(STATIONS.get(0))).isTrue();
        assertThat(back.wasAt(STATIONS.get(0))).isFalse();
        assertThat(back.wasAt(STATIONS.get(1))).isTrue();
    }

    private static Visit step(Visit visit, Random random, Instant now) {
        StationCode to = STATIONS.get(random.nextInt(STATIONS.size()));
        Errand there = new Errand("located", HOME);
        try {
            return switch (random.nextInt(12)) {
                case 0, 1, 2 -> visit.accepted(now);
                case 3, 4 -> visit.assigned(List.of(new OfficerId("officer-" + random.nextInt(3))));
                case 5 -> visit.arrived(arrival(now));
                case 6 -> visit.moved(at(to), there, now);
                case 7 -> visit.moved(new Posting(null, null, "no-division", List.of()), there, now);
                case 8 -> visit.passedOn(at(to), "officers-unavailable", Shortfall.ALL_OFFICERS_ENGAGED, now);
                case 9 ->
                    random.nextInt(4) > 0
                            ? visit
                            : visit.reported(
                                    new VisitReport(now, now, VisitOutcome.DISSUADED, List.of(), null, null, null),
                                    arrival(now),
                                    new NextStep(NextStepKind.MONITOR, now, "r", "p"),
                                    now);
                case 10 -> visit.stored(visit.version() + 1);
                default ->
                    random.nextInt(4) > 0 ? visit : visit.stoodDown(VisitTransition.STAND_DOWN_BY_RULE, "r", now);
            };
        } catch (Refusal refused) {
            return visit;
        }
    }

    private static Arrival arrival(Instant at) {
        return new Arrival(at, at, at.plusSeconds(7200));
    }

    private static Visit planned() {
        return Visit.planned(
                new InterventionId(new UUID(1, 2)),
                1,
                new Errand("r", HOME),
                at(STATIONS.getFirst()),
                List.of(),
                CLOCK);
    }

    private static Posting at(StationCode station) {
        return new Posting(station, new DistrictCode("310104"), "r", List.of());
    }
}
