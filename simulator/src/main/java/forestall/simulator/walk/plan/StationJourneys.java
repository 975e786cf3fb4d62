package forestall.simulator.walk.plan;

import static forestall.events.vocabulary.VisitOutcome.DENIES_EVIDENCE_PERSISTS;
import static forestall.events.vocabulary.VisitOutcome.DISSUADED;
import static forestall.events.vocabulary.VisitOutcome.FALSE_ALARM;
import static forestall.events.vocabulary.VisitOutcome.SELF_AWARE;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Shortfall;
import java.util.List;

/** Those in which a station's visits matter most. */
final class StationJourneys {

    private StationJourneys() {}

    static List<Journey> all() {
        return List.of(
                Telling.of("a station was told and has not looked yet")
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .end(),
                Telling.of("officers are on their way when the promise comes")
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .accepted()
                        .sent(1)
                        .called(CallOutcome.DISSUADED)
                        .arrived()
                        .found(DISSUADED)
                        .end(),
                Telling.of("the promise comes before anybody was sent, and is broken")
                        .flagged(Suspicion.CONFIDENT_OFFICIAL_IMPERSONATION)
                        .called(CallOutcome.DISSUADED)
                        .flagged(Suspicion.FLAGGED)
                        .visited(SELF_AWARE)
                        .end(),
                Telling.of("is old, and on the phone for long")
                        .aged(Age.SIXTY_OR_MORE)
                        .flagged(Suspicion.ELDERLY_LONG_CALL)
                        .visited(FALSE_ALARM)
                        .end(),
                Telling.of("denies twice, and a new alert comes between")
                        .flagged(Suspicion.MOVED_TO_MESSAGING_APP)
                        .called(CallOutcome.DENIES)
                        .visited(DENIES_EVIDENCE_PERSISTS)
                        .flagged(Suspicion.FLAGGED)
                        .accepted()
                        .sent(1)
                        .arrived()
                        .foundTwice(DISSUADED)
                        .mistaken(Mistake.REPORT_A_VISIT_TWICE_DIFFERENTLY)
                        .end(),
                Telling.of("the alert gets worse and the station is told")
                        .flagged(Suspicion.FLAGGED)
                        .flagged(Suspicion.SCREEN_SHARING)
                        .accepted()
                        .sent(1)
                        .end(),
                Telling.of("two officers go, then one other")
                        .flagged(Suspicion.SCREEN_SHARING)
                        .accepted()
                        .sent(2)
                        .sent(1)
                        .arrived()
                        .found(DISSUADED)
                        .end(),
                Telling.of("a station makes every mistake")
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .mistaken(
                                Mistake.ACCEPT_A_VISIT_OF_ANOTHER_VERSION,
                                Mistake.ACCEPT_A_VISIT_WITHOUT_A_VERSION,
                                Mistake.ACCEPT_A_VISIT_OF_ANOTHER_STATION,
                                Mistake.LOOK_AT_ANOTHER_STATIONS_INTERVENTION,
                                Mistake.REPORT_A_VISIT_TOO_EARLY)
                        .accepted()
                        .mistaken(
                                Mistake.ACCEPT_A_VISIT_TWICE,
                                Mistake.LACK_OFFICERS_WHO_ARE_ON_DUTY,
                                Mistake.ASSIGN_NOBODY,
                                Mistake.ASSIGN_AN_UNKNOWN_OFFICER,
                                Mistake.ASSIGN_AN_OFFICER_OF_ANOTHER_STATION)
                        .sent(1)
                        .arrived()
                        .found(SELF_AWARE)
                        .end(),
                Telling.of("an officer cannot be at two visits at once")
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .accepted()
                        .mistaken(Mistake.ASSIGN_AN_OFFICER_WHO_IS_ENGAGED)
                        .end(),
                Telling.of("the station closes, and the next one goes")
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .lacking(Shortfall.STATION_CLOSED)
                        .visited(DISSUADED)
                        .end(),
                Telling.of("nobody is on duty after the visit was accepted")
                        .flagged(Suspicion.SCREEN_SHARING)
                        .accepted()
                        .lacking(Shortfall.NO_OFFICER_ON_DUTY)
                        .end(),
                Telling.of("the only officer on duty is on the way")
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .accepted()
                        .sentTheOnlyOne()
                        .end(),
                Telling.of("whoever is on duty is at another visit")
                        .flagged(Suspicion.SCREEN_SHARING)
                        .accepted()
                        .lacking(Shortfall.ALL_OFFICERS_ENGAGED)
                        .end(),
                Telling.of("lives where a Chinese text says")
                        .living(Dwelling.BY_TEXT)
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .accepted()
                        .end(),
                Telling.of("lives where a romanised text says")
                        .living(Dwelling.ROMANISED)
                        .flagged(Suspicion.BANKING_APP_OPENED)
                        .end());
    }
}
