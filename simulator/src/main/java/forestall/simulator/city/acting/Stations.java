package forestall.simulator.city.acting;

import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import forestall.simulator.city.acting.Counts.What;
import forestall.simulator.city.people.Citizen;
import forestall.simulator.city.people.Reactions;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every station: it looks at its queue when that changes, and each visit there is somebody's errand from then on. */
final class Stations {

    /** What changed meanwhile is looked at again, so often. */
    private static final int LOOKS = 30;

    /** By the machine's clock. */
    private static final Duration MOMENT = Duration.ofMillis(200);

    private static final Duration NOBODY_FREE = Duration.ofMinutes(10);

    private final Everybody everybody;
    private final Sending sending;
    private final Acquaintances acquaintances;
    private final Reactions reactions;
    private final Directory directory;
    private final Search search;
    private final MoneyDesk desk;
    private final Errands errands;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Set<String> looking = ConcurrentHashMap.newKeySet();

    Stations(
            Everybody everybody,
            Sending sending,
            Acquaintances acquaintances,
            Reactions reactions,
            Directory directory,
            Search search,
            MoneyDesk desk,
            Errands errands) {
        this.everybody = everybody;
        this.sending = sending;
        this.acquaintances = acquaintances;
        this.reactions = reactions;
        this.directory = directory;
        this.search = search;
        this.desk = desk;
        this.errands = errands;
    }

    /** It will look, once, however often that is said meanwhile. */
    void queueChanged(String station) {
        if (!sending.time().isOver() && looking.add(station)) {
            errands.begin("station " + station, () -> {
                looking.remove(station);
                lookAt(station);
            });
        }
    }

    private void lookAt(String station) {
        for (JsonNode visit : queue(station)) {
            String id = visit.path("visitId").asString("");
            if (isOpen(visit, station) && inHand.add(id)) {
                errands.begin("visit " + id, () -> {
                    try {
                        attend(station, visit);
                    } finally {
                        inHand.remove(id);
                    }
                });
            }
        }
    }

    private List<JsonNode> queue(String station) {
        return Directory.all(everybody.station(station), sending, "/v1/stations/" + station + "/visits");
    }

    private static boolean isOpen(JsonNode visit, String station) {
        return visit.path("stationCode").asString("").equals(station)
                && Set.of("NOTIFIED", "ACCEPTED", "ASSIGNED")
                        .contains(visit.path("state").asString(""));
    }

    /** From wherever it stands to the report, unless somebody else moves it. */
    private void attend(String station, JsonNode seen) {
        Optional<Citizen> known = acquaintances.find(seen.path("victimId").asString(""));
        if (known.isEmpty()) {
            return;
        }
        Citizen who = known.get();
        @Nullable String officer = null;
        try {
            @Nullable JsonNode visit = seen;
            for (int looks = 0; visit != null && looks < LOOKS && isOpen(visit, station); looks++) {
                if (isAccepted(visit) && officer == null) {
                    officer = directory.take(station);
                }
                if (isAccepted(visit) && officer == null) {
                    visit = sending.time().sleep(NOBODY_FREE) ? again(station, visit) : null;
                    continue;
                }
                Answer answer = next(station, who, visit, officer);
                visit = answer == null ? null : answer.is(200) ? answer.body() : again(station, visit);
            }
        } finally {
            if (officer != null) {
                directory.back(station, officer);
            }
        }
    }

    private static boolean isAccepted(JsonNode visit) {
        return visit.path("state").asString("").equals("ACCEPTED");
    }

    /** The next thing to do about it; absent when the simulation is over by then. */
    private @Nullable Answer next(String station, Citizen who, JsonNode visit, @Nullable String officer) {
        if (visit.path("state").asString("").equals("NOTIFIED")) {
            return accept(station, who, visit);
        }
        if (officer != null && isAccepted(visit)) {
            return assign(station, who, visit, officer);
        }
        return visit.path("arrivedAt").asString("").isEmpty()
                ? arrive(station, who, visit)
                : report(station, who, visit);
    }

    /** As it is now; absent when it is the station's no more. */
    private @Nullable JsonNode again(String station, JsonNode visit) {
        Time.pause(MOMENT);
        String id = visit.path("visitId").asString("");
        return queue(station).stream()
                .filter(each -> each.path("visitId").asString("").equals(id))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Answer accept(String station, Citizen who, JsonNode visit) {
        return after("accepting", who, visit, 1, 7, () -> {
            Caller desk = everybody.station(station);
            return act(Deed.ACCEPT_VISIT, desk, visit, "accept", Map.of(), Map.of());
        });
    }

    private @Nullable Answer assign(String station, Citizen who, JsonNode visit, String officer) {
        return after("assigning", who, visit, 1, 5, () -> {
            Caller desk = everybody.station(station);
            return act(Deed.ASSIGN_OFFICERS, desk, visit, "assign", Map.of("officerIds", List.of(officer)), Map.of());
        });
    }

    private @Nullable Answer arrive(String station, Citizen who, JsonNode visit) {
        return after("travelling", who, visit, 8, 35, () -> {
            Instant now = sending.time().now();
            return act(
                    Deed.ARRIVE,
                    everybody.station(station),
                    visit,
                    "arrival",
                    Map.of("arrivedAt", now.toString()),
                    Map.of(Facts.OCCURRED_AT, now.toString()));
        });
    }

    private @Nullable Answer report(String station, Citizen who, JsonNode visit) {
        int attempt = visit.path("attempt").asInt(1);
        boolean elsewhere = visit.path("formerStations").size() > 0;
        Set<Tactic> tactics = reactions.tactics(who, attempt);
        VisitOutcome outcome = reactions.toVisit(who, attempt, tactics, elsewhere);
        return after("talking", who, visit, 10, 70, () -> {
            Map<String, Object> report = new HashMap<>(Map.of("outcome", outcome.name()));
            Map<String, String> facts = new HashMap<>(Map.of(Facts.OUTCOME, outcome.name()));
            Instant ended = sending.time().now();
            report.put("endedAt", ended.toString());
            facts.put(Facts.OCCURRED_AT, ended.toString());
            if (talked(outcome)) {
                report.put("tactics", tactics);
            }
            long amount = outcome == VisitOutcome.DISSUADED ? desk.prevented(who) : who.stakeFen();
            if (outcome == VisitOutcome.DISSUADED || outcome == VisitOutcome.ALREADY_TRANSFERRED) {
                report.put("amountAtRiskFen", amount);
                report.put("confirmedScamType", who.scamType().name());
                facts.put(Facts.AMOUNT_FEN, String.valueOf(amount));
            }
            Answer answer = act(Deed.REPORT_VISIT, everybody.station(station), visit, "outcome", report, facts);
            if (answer.is(200)) {
                if (outcome == VisitOutcome.DISSUADED) {
                    desk.dissuaded(who, visit, amount, ended);
                }
                followed(station, who, outcome, answer.body());
            }
            return answer;
        });
    }

    private static boolean talked(VisitOutcome outcome) {
        return switch (outcome) {
            case DISSUADED, SELF_AWARE, DENIES_EVIDENCE_PERSISTS, ALREADY_TRANSFERRED -> true;
            case DOOR_NOT_OPENED, NOT_AT_HOME, RELOCATED, WRONG_ADDRESS, FALSE_ALARM -> false;
        };
    }

    private void followed(String station, Citizen who, VisitOutcome outcome, JsonNode visit) {
        sending.counts().one(What.VISITS);
        desk.told(who, visit, outcome == VisitOutcome.ALREADY_TRANSFERRED);
        if (visit.path("next").path("kind").asString("").equals("SEARCH")) {
            errands.begin("the search for " + who, () -> search.find(who, visit));
        }
        queueChanged(station);
    }

    /** After so many minutes of the city, unless the simulation is over by then. */
    private @Nullable Answer after(String what, Citizen who, JsonNode visit, int from, int to, Supplier<Answer> then) {
        int time = visit.path("attempt").asInt(1);
        boolean goesOn = sending.time().sleep(Duration.ofMinutes(reactions.minutes(who, what, time, from, to)));
        return goesOn ? then.get() : null;
    }

    private Answer act(
            Deed deed, Caller desk, JsonNode visit, String verb, Map<String, ?> body, Map<String, String> more) {
        String id = visit.path("visitId").asString("");
        Map<String, String> facts = new HashMap<>(more);
        facts.put(Facts.VICTIM_ID, visit.path("victimId").asString(""));
        facts.put(Facts.INTERVENTION_ID, visit.path("interventionId").asString(""));
        return sending.send(
                deed,
                desk,
                id,
                facts,
                Map.of(),
                () -> desk.post(
                        "/v1/visits/" + id + "/" + verb,
                        body,
                        visit.path("version").asLong()));
    }
}
