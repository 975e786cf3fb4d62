package forestall.simulator.city.people;

import static forestall.simulator.city.people.Draw.weight;
import static forestall.simulator.city.people.Draw.weighted;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * How somebody reacts to a call or a visit, and what somebody else then does. It depends on who it is and on what was done before: an old
 * person answers the telephone more often and listens less; whoever was warned is more easily convinced at the door, and more so by similar
 * cases and a relative; who is on the telephone with fake officials may have been sent to a hotel. The chances are ours.
 */
public final class Reactions {

    private static final int OLD = 60;

    private final long seed;

    public Reactions(long seed) {
        this.seed = seed;
    }

    /** To the n-th call. */
    public CallOutcome toCall(Citizen who, int attempt) {
        RandomGenerator random = Draw.about(seed, who.number(), "called", attempt);
        boolean old = isOld(who);
        if (random.nextDouble() < (old ? 0.8 : 0.68)) {
            return weighted(
                    random,
                    weight(old ? 45 : 58, CallOutcome.DISSUADED),
                    weight(old ? 10 : 20, CallOutcome.SELF_AWARE),
                    weight(old ? 22 : 8, CallOutcome.IGNORED_WARNING),
                    weight(old ? 12 : 5, CallOutcome.DENIES),
                    weight(4, CallOutcome.ALREADY_TRANSFERRED),
                    weight(5, CallOutcome.FALSE_ALARM));
        }
        return weighted(
                random,
                weight(46, CallOutcome.NO_ANSWER),
                weight(18, CallOutcome.BUSY),
                weight(20, CallOutcome.REJECTED),
                weight(9, CallOutcome.POWERED_OFF),
                weight(2, CallOutcome.OUT_OF_SERVICE),
                weight(5, CallOutcome.WRONG_PERSON));
    }

    /** What officers show and say the n-th time: more each time. */
    public Set<Tactic> tactics(Citizen who, int attempt) {
        RandomGenerator random = Draw.about(seed, who.number(), "tactics", attempt);
        Set<Tactic> tactics = EnumSet.noneOf(Tactic.class);
        for (Tactic tactic : Tactic.values()) {
            if (random.nextDouble() < 0.35 + 0.2 * attempt) {
                tactics.add(tactic);
            }
        }
        return tactics;
    }

    /** To the n-th visit, with these tactics, at home or where they were found. */
    public VisitOutcome toVisit(Citizen who, int attempt, Set<Tactic> tactics, boolean foundElsewhere) {
        RandomGenerator random = Draw.about(seed, who.number(), "visited", attempt);
        double convincing = 40 + 8 * tactics.size() + (foundElsewhere ? 30 : 0);
        double away = foundElsewhere ? 0 : attempt == 1 ? 14 : 6;
        return weighted(
                random,
                weight(convincing, VisitOutcome.DISSUADED),
                weight(10, VisitOutcome.SELF_AWARE),
                weight(6, VisitOutcome.ALREADY_TRANSFERRED),
                weight(isOld(who) ? 9 : 5, VisitOutcome.DENIES_EVIDENCE_PERSISTS),
                weight(6, VisitOutcome.DOOR_NOT_OPENED),
                weight(away, VisitOutcome.NOT_AT_HOME),
                weight(away / 3, VisitOutcome.RELOCATED),
                weight(away / 5, VisitOutcome.WRONG_ADDRESS),
                weight(3, VisitOutcome.FALSE_ALARM));
    }

    /** Whether the bank could stop what they had transferred. */
    public boolean stoppedByBank(Citizen who) {
        return Draw.about(seed, who.number(), "bank", 0).nextDouble() < 0.6;
    }

    /** Whether the bank's statement then says another amount than they had said. */
    public boolean bankCorrects(Citizen who) {
        return Draw.about(seed, who.number(), "statement", 0).nextDouble() < 0.3;
    }

    /** Whether an investigator finds out a second number of theirs. */
    public boolean hasSecondNumber(Citizen who) {
        return Draw.about(seed, who.number(), "second number", 0).nextDouble() < 0.03;
    }

    /** Whether they carried money for the scammers later. */
    public boolean becomesCourier(Citizen who) {
        return Draw.about(seed, who.number(), "courier", 0).nextDouble() < 0.05;
    }

    /** From the first to the last, both included. */
    public int minutes(Citizen who, String purpose, int time, int from, int to) {
        return Draw.about(seed, who.number(), purpose, time).nextInt(from, to + 1);
    }

    public <T> T one(Citizen who, String purpose, List<T> all) {
        return all.get(Draw.about(seed, who.number(), purpose, 0).nextInt(all.size()));
    }

    private static boolean isOld(Citizen who) {
        Integer age = who.age();
        return age != null && age >= OLD;
    }
}
