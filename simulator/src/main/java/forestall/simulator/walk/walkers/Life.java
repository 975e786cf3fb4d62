package forestall.simulator.walk.walkers;

import forestall.events.vocabulary.Shortfall;
import forestall.simulator.patience.StepFailure;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.ledger.Surprise;
import forestall.simulator.walk.plan.Beat;
import forestall.simulator.walk.plan.Journey;
import forestall.simulator.walk.plan.Post;
import forestall.simulator.walk.plan.Traveller;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** One person's journey, a beat after the other, each by whose turn it is. */
final class Life {

    private final Traveller traveller;
    private final Situation situation;
    private final Everyone everyone;
    private final Ledger ledger;
    private final Instant end;
    private int done;

    Life(Traveller traveller, Everyone everyone, Ledger ledger, Instant end) {
        this.traveller = traveller;
        this.situation = new Situation(traveller.person());
        this.everyone = everyone;
        this.ledger = ledger;
        this.end = end;
    }

    Situation situation() {
        return situation;
    }

    Journey journey() {
        return traveller.journey();
    }

    /** Only the first beat: the alert. */
    void flagged() {
        guarded(() -> play(journey().beats().getFirst()));
    }

    /** The second beat has happened otherwise: an operator took the call since it was the most urgent. */
    void claimed() {
        done = 2;
    }

    /** The beats that are left. */
    void lived() {
        if (journey().has(Shortfall.STATION_CLOSED)) {
            everyone.duty().enter(home());
            try {
                guarded(this::rest);
            } finally {
                everyone.duty().leave(home());
            }
        } else {
            guarded(this::rest);
        }
    }

    private void rest() {
        List<Beat> beats = journey().beats();
        while (done < beats.size()) {
            play(beats.get(done));
        }
        if (journey().leavesOfficersEngaged()) {
            everyone.roster().stayAway(situation.station, situation.officers);
        }
    }

    private void guarded(Runnable walking) {
        try {
            walking.run();
        } catch (StepFailure failure) {
            surprised(String.valueOf(failure.getMessage()));
        } catch (RuntimeException failure) {
            surprised(failure.toString());
        }
    }

    private void surprised(String found) {
        List<Beat> beats = journey().beats();
        ledger.surprised(new Surprise(
                "%s, victim %s, intervention %s"
                        .formatted(traveller.person(), situation.victimId, situation.interventionId),
                "the journey \"%s\" to go on with %s"
                        .formatted(journey().name(), beats.get(Math.min(done, beats.size() - 1))),
                found));
        done = beats.size();
    }

    private void play(Beat beat) {
        if (Instant.now().isAfter(end)) {
            throw new StepFailure("the walk to be over by " + end, "that it is not");
        }
        switch (beat) {
            case Beat.Flag flag -> {
                everyone.feed().flag(situation, flag);
                ledger.met(situation.victimId, traveller);
            }
            case Beat.Claim(int rivals) -> everyone.squad().claim(situation, rivals);
            case Beat.Call call -> everyone.squad().report(situation, call);
            case Beat.Release(boolean bySupervisor) -> everyone.squad().release(situation, bySupervisor);
            case Beat.Accept() -> everyone.stations().accept(situation);
            case Beat.Assign(int officers) -> everyone.stations().assign(situation, officers);
            case Beat.AssignTheOnlyOne() -> everyone.stations().assign(situation, 1);
            case Beat.Arrive() -> everyone.stations().arrive(situation);
            case Beat.Visit visit -> everyone.stations().report(situation, visit);
            case Beat.Locate(boolean byOperator) -> everyone.search().locate(situation, byOperator);
            case Beat.HandOver(boolean bySupervisor) -> everyone.search().handOver(situation, bySupervisor);
            case Beat.Lack(var shortfall) -> lack(shortfall);
            case Beat.StandDown() -> everyone.supervisor().standDown(situation);
            case Beat.Close(var result) -> everyone.supervisor().close(situation, result);
            case Beat.Regrade(var grade) -> everyone.supervisor().regrade(situation, grade);
            case Beat.Err(var mistake) -> everyone.mistakes().make(mistake, situation);
        }
        done++;
    }

    private void lack(Shortfall shortfall) {
        switch (shortfall) {
            case STATION_CLOSED ->
                everyone.duty().whileClosed(home(), () -> everyone.stations().lack(situation, shortfall));
            case ALL_OFFICERS_ENGAGED -> {
                everyone.roster().engaged(situation.station);
                everyone.stations().lack(situation, shortfall);
            }
            case NO_OFFICER_ON_DUTY -> everyone.stations().lack(situation, shortfall);
        }
    }

    private Post home() {
        return Objects.requireNonNull(traveller.person().home().station());
    }
}
