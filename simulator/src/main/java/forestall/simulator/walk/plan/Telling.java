package forestall.simulator.walk.plan;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.Shortfall;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells a journey, a word for each beat. */
final class Telling {

    /** The earliest sensible "call again": so short that a walk can wait for it. */
    static final Duration SOON = Duration.ofSeconds(3);

    private final String name;
    private final List<Beat> beats = new ArrayList<>();
    private Age age = Age.UNDER_SIXTY;
    private Dwelling dwelling = Dwelling.BY_CODE;

    private Telling(String name) {
        this.name = name;
    }

    static Telling of(String name) {
        return new Telling(name);
    }

    Telling aged(Age kind) {
        age = kind;
        return this;
    }

    Telling living(Dwelling kind) {
        dwelling = kind;
        return this;
    }

    Telling flagged(Suspicion suspicion) {
        return flagged(suspicion, 1);
    }

    Telling flagged(Suspicion suspicion, int times) {
        return then(new Beat.Flag(suspicion, times, false));
    }

    Telling flaggedAgain(Suspicion suspicion) {
        return then(new Beat.Flag(suspicion, 1, true));
    }

    Telling claimed() {
        return then(new Beat.Claim(0));
    }

    Telling claimedAgainst(int rivals) {
        return then(new Beat.Claim(rivals));
    }

    Telling reported(CallOutcome outcome) {
        return then(new Beat.Call(outcome, null, false));
    }

    Telling reportedTwice(CallOutcome outcome) {
        return then(new Beat.Call(outcome, null, true));
    }

    Telling called(CallOutcome outcome) {
        return claimed().reported(outcome);
    }

    Telling calledInVain(CallOutcome outcome, Duration again) {
        return claimed().then(new Beat.Call(outcome, again, false));
    }

    Telling released() {
        return then(new Beat.Release(false));
    }

    Telling releasedBySupervisor() {
        return then(new Beat.Release(true));
    }

    Telling accepted() {
        return then(new Beat.Accept());
    }

    Telling sent(int officers) {
        return then(new Beat.Assign(officers));
    }

    Telling sentTheOnlyOne() {
        return then(new Beat.AssignTheOnlyOne());
    }

    Telling arrived() {
        return then(new Beat.Arrive());
    }

    Telling found(VisitOutcome outcome) {
        return then(new Beat.Visit(outcome, false));
    }

    Telling foundTwice(VisitOutcome outcome) {
        return then(new Beat.Visit(outcome, true));
    }

    /** All that a station does with a visit. */
    Telling visited(VisitOutcome outcome) {
        return accepted().sent(1).arrived().found(outcome);
    }

    Telling located(boolean byOperator) {
        return then(new Beat.Locate(byOperator));
    }

    Telling handedOver(boolean bySupervisor) {
        return then(new Beat.HandOver(bySupervisor));
    }

    Telling lacking(Shortfall shortfall) {
        return then(new Beat.Lack(shortfall));
    }

    Telling stoodDown() {
        return then(new Beat.StandDown());
    }

    Telling closed(InterventionResult result) {
        return then(new Beat.Close(result));
    }

    Telling regraded(Grade grade) {
        return then(new Beat.Regrade(grade));
    }

    Telling mistaken(Mistake... mistakes) {
        for (Mistake mistake : mistakes) {
            then(new Beat.Err(mistake));
        }
        return this;
    }

    Journey end() {
        return new Journey(name, age, dwelling, beats);
    }

    Telling then(Beat beat) {
        beats.add(beat);
        return this;
    }
}
