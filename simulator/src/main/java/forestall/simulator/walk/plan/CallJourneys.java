package forestall.simulator.walk.plan;

import static forestall.events.vocabulary.CallOutcome.ALREADY_TRANSFERRED;
import static forestall.events.vocabulary.CallOutcome.BUSY;
import static forestall.events.vocabulary.CallOutcome.DENIES;
import static forestall.events.vocabulary.CallOutcome.DISSUADED;
import static forestall.events.vocabulary.CallOutcome.FALSE_ALARM;
import static forestall.events.vocabulary.CallOutcome.IGNORED_WARNING;
import static forestall.events.vocabulary.CallOutcome.NO_ANSWER;
import static forestall.events.vocabulary.CallOutcome.OUT_OF_SERVICE;
import static forestall.events.vocabulary.CallOutcome.POWERED_OFF;
import static forestall.events.vocabulary.CallOutcome.REJECTED;
import static forestall.events.vocabulary.CallOutcome.SELF_AWARE;
import static forestall.events.vocabulary.CallOutcome.WRONG_PERSON;
import static forestall.simulator.walk.plan.Telling.SOON;

import forestall.events.vocabulary.VisitOutcome;
import java.time.Duration;
import java.util.List;

/** Those in which the squad's calls matter most. */
final class CallJourneys {

    private CallJourneys() {}

    static List<Journey> all() {
        return List.of(
                Telling.of("nobody has called yet").flagged(Suspicion.FLAGGED).end(),
                Telling.of("promises on the phone")
                        .flagged(Suspicion.FLAGGED)
                        .called(DISSUADED)
                        .end(),
                Telling.of("knows it already, as the answer that was lost says")
                        .flagged(Suspicion.CONFIDENT_FEED)
                        .claimed()
                        .reportedTwice(SELF_AWARE)
                        .mistaken(Mistake.REPORT_A_CALL_TWICE_DIFFERENTLY)
                        .end(),
                Telling.of("was no victim")
                        .flagged(Suspicion.VULNERABLE_VICTIM)
                        .called(FALSE_ALARM)
                        .mistaken(
                                Mistake.CLOSE_WHAT_IS_CLOSED,
                                Mistake.CLAIM_A_CALL_THAT_IS_OVER,
                                Mistake.LOCATE_WHAT_IS_CLOSED)
                        .end(),
                Telling.of("ignores the warning")
                        .flagged(Suspicion.MOVED_TO_MESSAGING_APP)
                        .called(IGNORED_WARNING)
                        .visited(VisitOutcome.DISSUADED)
                        .end(),
                Telling.of("has paid already")
                        .flagged(Suspicion.CONFIDENT_FEED)
                        .called(ALREADY_TRANSFERRED)
                        .visited(VisitOutcome.ALREADY_TRANSFERRED)
                        .end(),
                Telling.of("is not reached three times")
                        .aged(Age.UNKNOWN)
                        .flagged(Suspicion.FLAGGED)
                        .calledInVain(NO_ANSWER, SOON)
                        .calledInVain(POWERED_OFF, SOON)
                        .called(REJECTED)
                        .accepted()
                        .end(),
                Telling.of("has a line that stays busy")
                        .flagged(Suspicion.CONFIDENT_FEED)
                        .calledInVain(BUSY, SOON)
                        .called(BUSY)
                        .visited(VisitOutcome.DOOR_NOT_OPENED)
                        .visited(VisitOutcome.SELF_AWARE)
                        .end(),
                Telling.of("is old and not reached once")
                        .aged(Age.SIXTY_OR_MORE)
                        .flagged(Suspicion.CONFIDENT_FEED)
                        .called(OUT_OF_SERVICE)
                        .end(),
                Telling.of("was another person, and the squad calls again later")
                        .flagged(Suspicion.FLAGGED)
                        .called(WRONG_PERSON)
                        .end(),
                Telling.of("wants to be called in half an hour")
                        .flagged(Suspicion.FLAGGED)
                        .claimed()
                        .mistaken(Mistake.CALL_AGAIN_IN_THE_PAST)
                        .then(new Beat.Call(NO_ANSWER, Duration.ofMinutes(30), false))
                        .end(),
                Telling.of("two operators reach for one call")
                        .flagged(Suspicion.FLAGGED)
                        .claimedAgainst(2)
                        .mistaken(
                                Mistake.CLAIM_THE_CALL_OF_ANOTHER,
                                Mistake.RELEASE_THE_CALL_OF_ANOTHER,
                                Mistake.REPORT_THE_CALL_OF_ANOTHER)
                        .reported(DISSUADED)
                        .end(),
                Telling.of("an operator gives the call back")
                        .flagged(Suspicion.VULNERABLE_VICTIM)
                        .claimed()
                        .released()
                        .mistaken(Mistake.REPORT_A_CALL_THAT_NOBODY_CLAIMED)
                        .called(DISSUADED)
                        .end(),
                Telling.of("a supervisor takes the call from its operator")
                        .flagged(Suspicion.FLAGGED)
                        .claimed()
                        .releasedBySupervisor()
                        .end(),
                Telling.of("an operator is on the phone")
                        .flagged(Suspicion.FLAGGED)
                        .claimed()
                        .end(),
                Telling.of("an operator makes every mistake")
                        .flagged(Suspicion.FLAGGED)
                        .mistaken(Mistake.CLAIM_AN_UNKNOWN_CALL)
                        .claimed()
                        .mistaken(
                                Mistake.REPORT_A_CALL_OF_ANOTHER_VERSION,
                                Mistake.REPORT_A_CALL_WITHOUT_A_VERSION,
                                Mistake.REPORT_A_CALL_THAT_CONTRADICTS_ITSELF,
                                Mistake.REPORT_A_CALL_WITH_AN_UNKNOWN_OUTCOME,
                                Mistake.CLOSE_AS_AN_OPERATOR,
                                Mistake.REGRADE_AS_AN_OPERATOR)
                        .reported(SELF_AWARE)
                        .end(),
                Telling.of("promises, and is flagged again")
                        .flagged(Suspicion.FLAGGED)
                        .called(DISSUADED)
                        .flagged(Suspicion.FLAGGED)
                        .visited(VisitOutcome.DISSUADED)
                        .end(),
                Telling.of("the feed posts an alert twice, and another one")
                        .flaggedAgain(Suspicion.CONFIDENT_FEED)
                        .flagged(Suspicion.FLAGGED)
                        .called(DISSUADED)
                        .end(),
                Telling.of("five alerts at once")
                        .flagged(Suspicion.FLAGGED, 5)
                        .called(DENIES)
                        .end());
    }
}
