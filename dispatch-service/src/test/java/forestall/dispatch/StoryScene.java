package forestall.dispatch;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.ids.AlertId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that stands about the people of a random story at one moment.
 *
 * @param whereabouts where the store has officers, by the id of the visit
 * @param closed stations that take no visits
 */
record StoryScene(List<Whole> wholes, Map<OfficerId, Object> whereabouts, Set<String> closed, Instant at) {

    /**
     * One intervention.
     *
     * @param told its timeline, each line by its type
     */
    record Whole(
            Intervention intervention,
            List<AlertId> alerts,
            List<WarningCall> calls,
            List<Visit> visits,
            List<String> told) {
        boolean is(InterventionState state) {
            return intervention.is(state);
        }

        Optional<Visit> openVisit() {
            return visits.stream().filter(Visit::open).findFirst();
        }

        @Nullable
        Visit lastVisit() {
            return visits.isEmpty() ? null : visits.getLast();
        }
    }

    /** Without the moment. */
    boolean looksLike(StoryScene other) {
        return wholes.equals(other.wholes) && whereabouts.equals(other.whereabouts);
    }

    Optional<Whole> find(InterventionId id) {
        return wholes.stream()
                .filter(whole -> whole.intervention().id().equals(id))
                .findFirst();
    }

    Whole of(InterventionId id) {
        return find(id).orElseThrow();
    }

    List<Whole> openOf(Collection<VictimId> names) {
        return wholes.stream()
                .filter(whole -> names.contains(whole.intervention().victimId()))
                .filter(whole -> !whole.is(InterventionState.CLOSED))
                .toList();
    }

    boolean knows(AlertId alert) {
        return wholes.stream().anyMatch(whole -> whole.alerts().contains(alert));
    }

    List<Visit> visits() {
        return wholes.stream().flatMap(whole -> whole.visits().stream()).toList();
    }

    List<OfficerId> engaged() {
        return visits().stream().flatMap(visit -> visit.engaged().stream()).toList();
    }
}
