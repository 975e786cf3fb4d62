package forestall.simulator.walk.walkers;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.Shortfall;
import forestall.events.vocabulary.VisitOutcome;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.ledger.Slip;
import forestall.simulator.walk.plan.Mistake;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What people get wrong, each in its way; what it met goes into the ledger. */
final class Mistakes {

    private static final Map<String, ?> NOTHING = Map.of();
    private static final Map<String, String> CLOSING = Map.of("result", "FALSE_ALARM", "reason", "by mistake");

    private static final Map<String, ?> LOCATION =
            Map.of("location", Map.of("kind", LocationKind.HOTEL, "address", "nowhere"), "source", "HEARSAY");

    private final Everybody everybody;
    private final Ledger ledger;
    private final Insistence insistence;
    private final Lookout lookout;
    private final Squad squad;
    private final Visits visits;
    private final Roster roster;

    Mistakes(
            Everybody everybody,
            Ledger ledger,
            Insistence insistence,
            Lookout lookout,
            Squad squad,
            Visits visits,
            Roster roster) {
        this.everybody = everybody;
        this.ledger = ledger;
        this.insistence = insistence;
        this.lookout = lookout;
        this.squad = squad;
        this.visits = visits;
        this.roster = roster;
    }

    void make(Mistake mistake, Situation in) {
        Answer met = insistence.read(mistake.name(), attempt(mistake, in));
        ledger.slipped(new Slip(
                mistake,
                in.victimId,
                in.interventionId,
                met.status() < 400 ? met.status() + " accepted" : met.status() + " " + met.problem()));
    }

    private Supplier<Answer> attempt(Mistake mistake, Situation in) {
        return switch (mistake) {
            case CLAIM_THE_CALL_OF_ANOTHER -> {
                Caller other = another(in);
                yield () -> other.post(call(in, "claim"), NOTHING);
            }
            case RELEASE_THE_CALL_OF_ANOTHER -> {
                Caller other = another(in);
                yield () -> other.post(call(in, "release"), NOTHING);
            }
            case CLAIM_A_CALL_THAT_IS_OVER -> () -> squad.next().post(call(in, "claim"), NOTHING);
            case REPORT_THE_CALL_OF_ANOTHER -> {
                Caller other = another(in);
                yield () -> other.post(call(in, "outcome"), calling(CallOutcome.DISSUADED), in.callVersion);
            }
            case CLAIM_AN_UNKNOWN_CALL -> () -> squad.next().post("/v1/calls/" + UUID.randomUUID() + "/claim", NOTHING);
            case REPORT_A_CALL_OF_ANOTHER_VERSION ->
                () -> in.callee().post(call(in, "outcome"), calling(CallOutcome.DISSUADED), in.callVersion - 1);
            case REPORT_A_CALL_WITHOUT_A_VERSION ->
                () -> in.callee().post(call(in, "outcome"), calling(CallOutcome.DISSUADED));
            case REPORT_A_CALL_THAT_NOBODY_CLAIMED ->
                () -> in.callee().post(call(in, "outcome"), calling(CallOutcome.DISSUADED), callVersion(in));
            case REPORT_A_CALL_THAT_CONTRADICTS_ITSELF ->
                () -> in.callee().post(call(in, "outcome"), calling("DISSUADED", "NOBODY"), in.callVersion);
            case REPORT_A_CALL_WITH_AN_UNKNOWN_OUTCOME ->
                () -> in.callee().post(call(in, "outcome"), calling("CALLED", "VICTIM"), in.callVersion);
            case REPORT_A_CALL_TWICE_DIFFERENTLY ->
                () -> in.callee().post(call(in, "outcome"), calling(CallOutcome.DENIES), callVersion(in));
            case CALL_AGAIN_IN_THE_PAST ->
                () -> in.callee()
                        .post(
                                call(in, "outcome"),
                                Squad.reportOf(CallOutcome.NO_ANSWER, Duration.ofHours(-1)),
                                in.callVersion);
            case ACCEPT_A_VISIT_OF_ANOTHER_VERSION ->
                () -> {
                    look(in);
                    return visits.station(in).post(Visits.path(in, "accept"), NOTHING, visits.version(in) + 100);
                };
            case ACCEPT_A_VISIT_WITHOUT_A_VERSION -> () -> visits.station(in).post(Visits.path(in, "accept"), NOTHING);
            case ACCEPT_A_VISIT_OF_ANOTHER_STATION -> () -> foreign(in).post(Visits.path(in, "accept"), NOTHING, 1);
            case LOOK_AT_ANOTHER_STATIONS_INTERVENTION ->
                () -> foreign(in).get("/v1/interventions/" + in.interventionId);
            case ACCEPT_A_VISIT_TWICE, ACCEPT_A_VISIT_THAT_WAS_CALLED_OFF -> atStation(in, "accept", NOTHING);
            case REPORT_A_VISIT_TOO_EARLY -> atStation(in, "outcome", Map.of("outcome", VisitOutcome.DISSUADED));
            case ASSIGN_NOBODY -> atStation(in, "assign", Map.of("officerIds", List.of()));
            case ASSIGN_AN_UNKNOWN_OFFICER -> atStation(in, "assign", Map.of("officerIds", List.of("nobody")));
            case ASSIGN_AN_OFFICER_OF_ANOTHER_STATION -> {
                List<String> others = roster.onDuty(in.person.elsewhere().code());
                yield atStation(in, "assign", Map.of("officerIds", List.of(others.getFirst())));
            }
            case ASSIGN_AN_OFFICER_WHO_IS_ENGAGED -> {
                String engaged = roster.engaged(in.station);
                yield atStation(in, "assign", Map.of("officerIds", List.of(engaged)));
            }
            case LACK_OFFICERS_WHO_ARE_ON_DUTY ->
                atStation(in, "shortfall", Map.of("shortfall", Shortfall.NO_OFFICER_ON_DUTY));
            case REPORT_A_VISIT_TWICE_DIFFERENTLY ->
                atStation(in, "outcome", Map.of("outcome", VisitOutcome.NOT_AT_HOME));
            case ACT_ON_A_VISIT_THAT_WAS_HANDED_OVER ->
                () -> everybody.station(in.formerStation).post(Visits.path(in, "accept"), NOTHING, visits.version(in));
            case HAND_OVER_TO_AN_UNKNOWN_STATION -> handOver(in, "999999999");
            case HAND_OVER_TO_THE_SAME_STATION -> handOver(in, in.station);
            case LOCATE_WITHOUT_A_VERSION -> () -> everybody.operator().post(intervention(in, "locations"), LOCATION);
            case LOCATE_WHAT_IS_CLOSED ->
                () -> everybody.operator().post(intervention(in, "locations"), LOCATION, version(in));
            case CLOSE_WITH_AN_OPEN_VISIT, CLOSE_WHAT_IS_CLOSED ->
                () -> everybody.supervisor().post(intervention(in, "close"), CLOSING, version(in));
            case CLOSE_WITHOUT_A_REASON ->
                () -> everybody
                        .supervisor()
                        .post(intervention(in, "close"), Map.of("result", "FALSE_ALARM", "reason", " "), version(in));
            case CLOSE_AS_AN_OPERATOR -> () -> squad.next().post(intervention(in, "close"), CLOSING, version(in));
            case REGRADE_AS_AN_OPERATOR ->
                () -> squad.next()
                        .post(
                                intervention(in, "grade"),
                                Map.of("grade", "YELLOW", "reason", "by mistake"),
                                version(in));
        };
    }

    private Supplier<Answer> atStation(Situation in, String verb, Map<String, ?> body) {
        return () -> {
            look(in);
            return visits.station(in).post(Visits.path(in, verb), body, visits.version(in));
        };
    }

    private Supplier<Answer> handOver(Situation in, String to) {
        return () -> visits.station(in)
                .post(intervention(in, "hand-over"), Map.of("toStation", to, "reason", "by mistake"), version(in));
    }

    /** Before anybody acted on a visit, whoever errs has to find it first. */
    private void look(Situation in) {
        if (in.visitId.isEmpty()) {
            visits.open(in);
        }
    }

    private Caller another(Situation in) {
        Caller other = squad.next();
        while (other.name().equals(in.callee().name())) {
            other = squad.next();
        }
        return other;
    }

    private Caller foreign(Situation in) {
        return everybody.station(in.person.elsewhere().code());
    }

    private long version(Situation in) {
        return lookout.intervention(in).path("version").asLong();
    }

    private long callVersion(Situation in) {
        return lookout.intervention(in)
                .path("calls")
                .valueStream()
                .filter(call -> call.path("callId").asString("").equals(in.callId))
                .mapToLong(call -> call.path("version").asLong())
                .findFirst()
                .orElse(in.callVersion);
    }

    private static Map<String, Object> calling(CallOutcome outcome) {
        return Squad.reportOf(outcome, null);
    }

    private static Map<String, Object> calling(String outcome, String reached) {
        Map<String, Object> report = new HashMap<>(Squad.reportOf(CallOutcome.DISSUADED, null));
        report.put("outcome", outcome);
        report.put("reached", reached);
        return report;
    }

    private static String call(Situation in, String verb) {
        return "/v1/calls/" + in.callId + "/" + verb;
    }

    private static String intervention(Situation in, String verb) {
        return "/v1/interventions/" + in.interventionId + "/" + verb;
    }
}
