package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.StoryScene.Whole;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitClock;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.facts.Deadlines;
import forestall.events.ids.OfficerId;
import forestall.events.ids.VictimId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds after every move, whatever it was and however it was answered. */
final class StoryInvariants {
    private StoryInvariants() {}

    static void hold(StoryMove move, boolean granted, StoryCast cast, StoryScene before, StoryScene after) {
        cast.persons().forEach(person -> onlyOneIsOpen(person, before, after));
        after.wholes().forEach(StoryInvariants::nothingIsLeftOpen);
        after.wholes().forEach(StoryInvariants::firstStationsTimesAreKnown);
        nobodyIsAtTwoVisits(after);
        for (Whole was : before.wholes()) {
            Whole now = after.of(was.intervention().id());
            deadlinesStand(was, now);
            gradeStands(move, granted, was.intervention(), now.intervention());
            versionsRise(was, now);
            nothingIsForgotten(was, now);
        }
    }

    /** Those that had been open before they were known to be one person's run to their ends; none opens beside them. */
    private static void onlyOneIsOpen(Set<VictimId> person, StoryScene before, StoryScene after) {
        assertThat(after.openOf(person))
                .as("open interventions of %s", person)
                .hasSizeLessThanOrEqualTo(Math.max(1, before.openOf(person).size()));
    }

    private static void nothingIsLeftOpen(Whole whole) {
        assertThat(whole.visits().stream().filter(Visit::open))
                .as("open visits of %s", whole.intervention())
                .hasSizeLessThanOrEqualTo(1);
        assertThat(whole.calls().stream().filter(WarningCall::waiting))
                .as("waiting calls of %s", whole.intervention())
                .hasSizeLessThanOrEqualTo(1);
        if (whole.is(InterventionState.CLOSED) || whole.is(InterventionState.MONITORED)) {
            assertThat(whole.visits()).as("visits of %s", whole.intervention()).noneMatch(Visit::open);
            assertThat(whole.calls()).as("calls of %s", whole.intervention()).noneMatch(WarningCall::waiting);
        }
    }

    private static void nobodyIsAtTwoVisits(StoryScene after) {
        List<OfficerId> engaged = after.engaged();
        assertThat(engaged).as("officers at a visit").doesNotHaveDuplicates();
        Map<OfficerId, Object> told = new HashMap<>();
        after.visits()
                .forEach(visit -> visit.engaged()
                        .forEach(officer -> told.put(officer, visit.id().value())));
        assertThat(after.whereabouts()).as("where the store has them").isEqualTo(told);
    }

    private static void firstStationsTimesAreKnown(Whole whole) {
        Deadlines known = whole.intervention().deadlines();
        if (whole.visits().isEmpty()) {
            assertThat(known.visitBy()).isNull();
        } else {
            VisitClock first = whole.visits().getFirst().clock();
            assertThat(List.of(known.stationAcceptBy(), known.visitBy()))
                    .as("deadlines of the first visit")
                    .isEqualTo(List.of(first.acceptBy(), first.visitBy()));
        }
    }

    /** What the first station is given stands from then on; a visit's clock goes with it. */
    private static void deadlinesStand(Whole was, Whole now) {
        Deadlines first = was.intervention().deadlines();
        Deadlines later = now.intervention().deadlines();
        assertThat(later)
                .as("deadlines")
                .isEqualTo(
                        first.visitBy() == null
                                ? new Deadlines(
                                        first.claimBy(), first.callBy(), later.stationAcceptBy(), later.visitBy())
                                : first);
        for (int visit = 0; visit < was.visits().size(); visit++) {
            assertThat(now.visits().get(visit).clock())
                    .as("the clock of visit %d", visit + 1)
                    .isEqualTo(was.visits().get(visit).clock());
        }
    }

    /** RED is the least of the grades. */
    private static void gradeStands(StoryMove move, boolean granted, Intervention was, Intervention now) {
        boolean byHand = granted
                && move instanceof StoryMove.Regrade regrade
                && regrade.of().intervention().id().equals(was.id());
        if (byHand) {
            assertThat(now.grade()).isEqualTo(((StoryMove.Regrade) move).grade());
        } else {
            assertThat(now.grade()).as("the grade of %s", was.id()).isLessThanOrEqualTo(was.grade());
        }
    }

    /** With every change; the turn of a call changes without one. */
    private static void versionsRise(Whole was, Whole now) {
        rises(
                "intervention",
                was.intervention().version(),
                now.intervention().version(),
                was.intervention().stored(0).equals(now.intervention().stored(0)));
        for (int call = 0; call < was.calls().size(); call++) {
            WarningCall first = was.calls().get(call);
            WarningCall later = now.calls().get(call);
            rises("call", first.version(), later.version(), withoutTurn(first).equals(withoutTurn(later)));
        }
        for (int visit = 0; visit < was.visits().size(); visit++) {
            Visit first = was.visits().get(visit);
            Visit later = now.visits().get(visit);
            rises("visit", first.version(), later.version(), first.stored(0).equals(later.stored(0)));
        }
    }

    private static void rises(String what, long first, long later, boolean same) {
        assertThat(later).as("the version of the %s", what).isGreaterThanOrEqualTo(same ? first : first + 1);
    }

    private static WarningCall withoutTurn(WarningCall call) {
        return new WarningCall(
                call.id(),
                call.intervention(),
                0,
                call.attempt(),
                call.state(),
                null,
                call.claim(),
                call.claimedFirstAt(),
                call.end());
    }

    private static void nothingIsForgotten(Whole was, Whole now) {
        assertThat(now.told()).as("the timeline").startsWith(was.told().toArray(String[]::new));
        assertThat(now.alerts()).containsAll(was.alerts());
        if (was.is(InterventionState.CLOSED)) {
            assertThat(now).as("what is closed").isEqualTo(was);
        }
        for (int visit = 0; visit < was.visits().size(); visit++) {
            if (!was.visits().get(visit).open()) {
                assertThat(now.visits().get(visit))
                        .as("what has ended")
                        .isEqualTo(was.visits().get(visit));
            }
        }
    }
}
