package forestall.simulator.walk.plan;

import static forestall.events.vocabulary.VisitOutcome.DISSUADED;
import static forestall.events.vocabulary.VisitOutcome.FALSE_ALARM;
import static forestall.events.vocabulary.VisitOutcome.NOT_AT_HOME;
import static forestall.events.vocabulary.VisitOutcome.RELOCATED;
import static forestall.events.vocabulary.VisitOutcome.WRONG_ADDRESS;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.InterventionResult;
import java.util.List;

/** Those in which the person is somewhere else. */
final class SearchJourneys {

    private SearchJourneys() {}

    static List<Journey> all() {
        return List.of(
                Telling.of("the article's: busy, not at home, in a hotel, talked out of it")
                        .flagged(Suspicion.CONFIDENT_OFFICIAL_IMPERSONATION)
                        .called(CallOutcome.BUSY)
                        .visited(NOT_AT_HOME)
                        .mistaken(Mistake.LOCATE_WITHOUT_A_VERSION)
                        .located(true)
                        .visited(DISSUADED)
                        .closed(InterventionResult.DISSUADED_BY_VISIT)
                        .mistaken(Mistake.CLOSE_WHAT_IS_CLOSED)
                        .end(),
                Telling.of("has moved, and the station finds where")
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .visited(RELOCATED)
                        .located(false)
                        .visited(DISSUADED)
                        .end(),
                Telling.of("gave a wrong address and is still looked for")
                        .flagged(Suspicion.SCREEN_SHARING)
                        .visited(WRONG_ADDRESS)
                        .end(),
                Telling.of("gave a wrong address and was no victim")
                        .aged(Age.SIXTY_OR_MORE)
                        .flagged(Suspicion.ELDERLY_LONG_CALL)
                        .visited(WRONG_ADDRESS)
                        .located(true)
                        .visited(FALSE_ALARM)
                        .end(),
                Telling.of("is found elsewhere before anybody went")
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .accepted()
                        .located(true)
                        .mistaken(Mistake.ACT_ON_A_VISIT_THAT_WAS_HANDED_OVER)
                        .visited(DISSUADED)
                        .end(),
                Telling.of("the station hands over to another district")
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .accepted()
                        .mistaken(Mistake.HAND_OVER_TO_AN_UNKNOWN_STATION, Mistake.HAND_OVER_TO_THE_SAME_STATION)
                        .handedOver(false)
                        .mistaken(Mistake.ACT_ON_A_VISIT_THAT_WAS_HANDED_OVER)
                        .end(),
                Telling.of("is at nobody knows where, and a supervisor chooses")
                        .living(Dwelling.UNKNOWN)
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .handedOver(true)
                        .visited(DISSUADED)
                        .end(),
                Telling.of("is at nobody knows where, and nobody has chosen yet")
                        .living(Dwelling.SOMEWHERE)
                        .flagged(Suspicion.SCREEN_SHARING)
                        .end(),
                Telling.of("lives where two places have one name, and nobody has chosen yet")
                        .living(Dwelling.AMBIGUOUS)
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .end(),
                Telling.of("lives where two places have one name, and a supervisor chooses")
                        .living(Dwelling.AMBIGUOUS)
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .handedOver(true)
                        .accepted()
                        .end(),
                Telling.of("does not listen, has no address, and is found")
                        .living(Dwelling.UNKNOWN)
                        .flagged(Suspicion.CONFIDENT_FEED)
                        .called(CallOutcome.IGNORED_WARNING)
                        .located(true)
                        .accepted()
                        .end());
    }
}
