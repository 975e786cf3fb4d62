package forestall.simulator.walk.plan;

import static forestall.events.vocabulary.InterventionResult.FALSE_ALARM;
import static forestall.events.vocabulary.InterventionResult.LOSS_SUFFERED;
import static forestall.events.vocabulary.InterventionResult.LOST_CONTACT;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.VisitOutcome;
import java.util.List;

/** Those in which a supervisor decides. */
final class SupervisorJourneys {

    private SupervisorJourneys() {}

    static List<Journey> all() {
        return List.of(
                Telling.of("a supervisor lowers the grade")
                        .flagged(Suspicion.CONFIDENT_FEED)
                        .regraded(Grade.YELLOW)
                        .end(),
                Telling.of("a supervisor lowers the grade, and the next alert raises it")
                        .flagged(Suspicion.CONFIDENT_FEED)
                        .regraded(Grade.YELLOW)
                        .flagged(Suspicion.VULNERABLE_VICTIM)
                        .called(CallOutcome.DISSUADED)
                        .end(),
                Telling.of("a supervisor raises the grade, and the station is told")
                        .flagged(Suspicion.FLAGGED)
                        .regraded(Grade.RED)
                        .accepted()
                        .end(),
                Telling.of("a supervisor calls the visit off")
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .stoodDown()
                        .end(),
                Telling.of("nothing ends while a visit is open")
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .accepted()
                        .mistaken(Mistake.CLOSE_WITH_AN_OPEN_VISIT)
                        .stoodDown()
                        .mistaken(Mistake.CLOSE_WITHOUT_A_REASON, Mistake.ACCEPT_A_VISIT_THAT_WAS_CALLED_OFF)
                        .closed(LOST_CONTACT)
                        .end(),
                Telling.of("contact is lost, and later there is another alert")
                        .flagged(Suspicion.FLAGGED)
                        .closed(LOST_CONTACT)
                        .flagged(Suspicion.CONFIDENT_FEED)
                        .called(CallOutcome.FALSE_ALARM)
                        .end(),
                Telling.of("a supervisor ends what the squad has promised")
                        .flagged(Suspicion.FLAGGED)
                        .called(CallOutcome.DISSUADED)
                        .closed(InterventionResult.DISSUADED_BY_CALL)
                        .end(),
                Telling.of("the money is gone, and a supervisor says so")
                        .flagged(Suspicion.SCREEN_SHARING)
                        .visited(VisitOutcome.NOT_AT_HOME)
                        .closed(LOSS_SUFFERED)
                        .end(),
                Telling.of("a supervisor knows better")
                        .flagged(Suspicion.FLAGGED)
                        .claimed()
                        .closed(FALSE_ALARM)
                        .end(),
                Telling.of("knows it already, and a supervisor ends it")
                        .flagged(Suspicion.FLAGGED)
                        .called(CallOutcome.SELF_AWARE)
                        .closed(InterventionResult.SELF_AWARE)
                        .end());
    }
}
