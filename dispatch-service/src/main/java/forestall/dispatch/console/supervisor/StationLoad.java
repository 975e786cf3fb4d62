package forestall.dispatch.console.supervisor;

import forestall.dispatch.visit.VisitState;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.Grade;
import java.util.Comparator;
import java.util.Map;

/**
 * What a station has on its hands.
 *
 * @param grades how many open visits of each grade; absent for none
 * @param states how many open visits in each state; absent for none
 * @param overdue missed deadlines of its open visits that are outstanding
 * @param onDuty officers who may be sent
 * @param engaged those of them who are at a visit
 */
public record StationLoad(
        StationCode station,
        Map<Grade, Integer> grades,
        Map<VisitState, Integer> states,
        int overdue,
        int onDuty,
        int engaged) {
    /** The one with the most trouble first. */
    public static final Comparator<StationLoad> BY_TROUBLE = Comparator.comparingInt(StationLoad::overdue)
            .thenComparing(StationLoad::isStretched)
            .thenComparingInt(load -> load.of(Grade.RED))
            .thenComparingInt(StationLoad::open)
            .reversed()
            .thenComparing(load -> load.station().value());

    public StationLoad {
        grades = Map.copyOf(grades);
        states = Map.copyOf(states);
    }

    public int of(Grade grade) {
        return grades.getOrDefault(grade, 0);
    }

    public int in(VisitState state) {
        return states.getOrDefault(state, 0);
    }

    public int open() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int free() {
        return onDuty - engaged;
    }

    /** It has visits that nobody goes to, and nobody to send. */
    public boolean isStretched() {
        return free() <= 0 && open() > in(VisitState.ASSIGNED);
    }

    /** Nothing is to be done there. */
    public boolean isQuiet() {
        return open() == 0 && overdue == 0;
    }
}
