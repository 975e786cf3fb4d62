package forestall.system;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.Reached;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.VisitOutcome;
import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Caller;
import forestall.simulator.interfaces.Everybody;
import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Facts;
import forestall.simulator.ledger.Ledger;
import forestall.simulator.patience.Look;
import forestall.simulator.patience.Patience;
import forestall.simulator.patience.StepFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** People who do their work by HTTP and enter all of it into a ledger, before it is sent and when it was answered. */
final class SmallLoad {

    private static final String STATION = "310104017";
    private static final Set<String> OPEN_VISITS = Set.of("NOTIFIED", "ACCEPTED", "ASSIGNED");

    private final Everybody everybody;
    private final Ledger ledger;
    private final String name;
    private final Patience patience = new Patience(Duration.ofSeconds(90));

    /** With a name that makes its alerts and people its own. */
    SmallLoad(Everybody everybody, Ledger ledger, String name) {
        this.everybody = everybody;
        this.ledger = ledger;
        this.name = name;
    }

    /** Tried until it is taken, each time under a number of its own; the victimId. */
    String flag(int person, int alert) {
        String expected = "the intake to take an alert";
        return patience.until(expected, () -> {
            Answer answer = post("%s-%d-%d".formatted(name, person, alert), person, ScamType.LOAN.name());
            return answer.is(202)
                    ? Look.seen(answer.body().path("victimId").asString(""))
                    : Look.notYet(expected, answer);
        });
    }

    /** Of a scam type that there is none. */
    Answer flagWrongly(int person) {
        return post("%s-%d-wrong".formatted(name, person), person, "NO_SUCH_SCAM");
    }

    /** Nobody ever learned whether that was sent. */
    void fallSilent(int person) {
        ledger.sent(Instant.now(), Deed.ALERT, "feed-demo", "%s-%d-silent".formatted(name, person), Map.of());
    }

    JsonNode intervention(String victim) {
        return await(
                        "an intervention of " + victim,
                        () -> everybody.supervisor().get("/v1/interventions?victimId=" + victim))
                .path("items")
                .path(0);
    }

    void call(String victim, CallOutcome outcome, long fen) {
        String intervention = id(intervention(victim));
        JsonNode call = patience.until(
                "a waiting call",
                () -> whole(intervention)
                        .path("calls")
                        .valueStream()
                        .filter(each -> each.path("state").asString("").equals("WAITING"))
                        .findFirst()
                        .map(Look::seen)
                        .orElseGet(() -> Look.notYet("none")));
        String id = call.path("callId").asString("");
        Map<String, String> facts = Map.of(Facts.CALL_ID, id, Facts.INTERVENTION_ID, intervention);
        Caller operator = everybody.operator();
        Answer claimed = noted(
                Deed.CLAIM_CALL, operator, id, facts, () -> operator.post("/v1/calls/" + id + "/claim", Map.of()));
        Map<String, Object> report = new HashMap<>(Map.of(
                "reached", (outcome.reached() ? Reached.VICTIM : Reached.NOBODY).name(), "outcome", outcome.name()));
        noted(
                Deed.REPORT_CALL,
                operator,
                id,
                with(facts, outcome.name(), fen, report),
                () -> operator.post(
                        "/v1/calls/" + id + "/outcome",
                        report,
                        claimed.body().path("version").asLong()));
    }

    /** One after the other: the station has two officers, and the first goes. */
    void visit(String victim, VisitOutcome outcome, long fen) {
        String intervention = id(intervention(victim));
        Caller station = everybody.station(STATION);
        String id = openVisit(intervention).path("visitId").asString("");
        Map<String, String> facts = Map.of(Facts.VISIT_ID, id, Facts.INTERVENTION_ID, intervention);
        noted(
                Deed.ACCEPT_VISIT,
                station,
                id,
                facts,
                () -> station.post("/v1/visits/" + id + "/accept", Map.of(), version(intervention)));
        noted(
                Deed.ASSIGN_OFFICERS,
                station,
                id,
                facts,
                () -> station.post(
                        "/v1/visits/" + id + "/assign",
                        Map.of("officerIds", List.of("officer-" + STATION + "-1")),
                        version(intervention)));
        Map<String, Object> report = new HashMap<>(Map.of("outcome", outcome.name()));
        noted(
                Deed.REPORT_VISIT,
                station,
                id,
                with(facts, outcome.name(), fen, report),
                () -> station.post("/v1/visits/" + id + "/outcome", report, version(intervention)));
    }

    /** At the money desk; the loss's id. */
    String enterLoss(String victim, long fen) {
        String intervention = id(intervention(victim));
        await("the file of " + victim, () -> everybody.investigator().get("/v1/cases/" + victim));
        Map<String, Object> body = loss(fen);
        body.put("interventionId", intervention);
        Caller desk = everybody.investigator();
        return noted(
                        Deed.ENTER_LOSS,
                        desk,
                        victim,
                        said(intervention, victim, body),
                        () -> desk.post("/v1/cases/" + victim + "/losses", body))
                .body()
                .path("lossId")
                .asString("");
    }

    void correctLoss(String victim, String loss, int revision, long fen) {
        Map<String, Object> body = loss(fen);
        body.put("revision", revision);
        Caller desk = everybody.investigator();
        noted(
                Deed.CORRECT_LOSS,
                desk,
                loss,
                said(id(intervention(victim)), victim, body),
                () -> desk.put("/v1/cases/%s/losses/%s".formatted(victim, loss), body, revision - 1));
    }

    private Answer post(String feedAlertId, int person, String scamType) {
        Map<String, ?> alert = Map.of(
                "feedAlertId",
                feedAlertId,
                "detectedAt",
                Instant.now().toString(),
                "victim",
                Map.of(
                        "phone", "+86137000%05d".formatted(person),
                        "age", 31,
                        "address", Map.of("text", "上海市徐汇区漕河泾街道", "divisionCode", STATION)),
                "channel",
                Channel.PHONE_CALL.name(),
                "suspectedScamType",
                scamType,
                "confidence",
                0.75);
        Caller feed = everybody.feed();
        Map<String, String> facts = Map.of(Facts.FEED_ID, feed.name());
        return sent(Deed.ALERT, feed, feedAlertId, facts, () -> feed.post("/v1/alerts", alert));
    }

    private JsonNode openVisit(String intervention) {
        return patience.until(
                "an open visit of " + intervention,
                () -> whole(intervention)
                        .path("visits")
                        .valueStream()
                        .filter(each -> OPEN_VISITS.contains(each.path("state").asString("")))
                        .findFirst()
                        .map(Look::seen)
                        .orElseGet(() -> Look.notYet("none")));
    }

    private long version(String intervention) {
        return openVisit(intervention).path("version").asLong();
    }

    private JsonNode whole(String intervention) {
        return await(
                "intervention " + intervention, () -> everybody.supervisor().get("/v1/interventions/" + intervention));
    }

    /** What is read of the system, once there is something. */
    private JsonNode await(String expected, Supplier<Answer> reading) {
        return patience.until(expected, () -> {
            Answer answer = reading.get();
            JsonNode items = answer.body().path("items");
            return answer.is(200) && (items.isMissingNode() || !items.isEmpty())
                    ? Look.seen(answer.body())
                    : Look.notYet(expected, answer);
        });
    }

    private static String id(JsonNode intervention) {
        return intervention.path("interventionId").asString("");
    }

    private static Map<String, Object> loss(long fen) {
        return new HashMap<>(Map.of(
                "state", "SUFFERED",
                "amountFen", fen,
                "evidence", "BANK_RECORD",
                "by", "BANK",
                "occurredAt", Instant.now().toString()));
    }

    private static Map<String, String> said(String intervention, String victim, Map<String, Object> loss) {
        return Map.of(
                Facts.INTERVENTION_ID,
                intervention,
                Facts.VICTIM_ID,
                victim,
                Facts.KIND,
                "SUFFERED",
                Facts.AMOUNT_FEN,
                String.valueOf(loss.get("amountFen")),
                Facts.OCCURRED_AT,
                String.valueOf(loss.get("occurredAt")));
    }

    private static Map<String, String> with(
            Map<String, String> facts, String outcome, long fen, Map<String, Object> report) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(Facts.OUTCOME, outcome);
        if (fen > 0) {
            all.put(Facts.AMOUNT_FEN, Long.toString(fen));
            report.put("amountAtRiskFen", fen);
        }
        return all;
    }

    /** What has to be taken. */
    private Answer noted(Deed deed, Caller by, String subject, Map<String, String> facts, Supplier<Answer> sending) {
        Answer answer = sent(deed, by, subject, facts, sending);
        if (answer.status() >= 300 || answer.status() == 0) {
            throw new StepFailure("%s of %s".formatted(deed, subject), answer.found());
        }
        return answer;
    }

    private Answer sent(Deed deed, Caller by, String subject, Map<String, String> facts, Supplier<Answer> sending) {
        long number = ledger.sent(Instant.now(), deed, by.name(), subject, facts);
        Answer answer = sending.get();
        if (answer.unanswered()) {
            ledger.unknown(number, answer.found());
        } else if (answer.status() < 300) {
            ledger.accepted(number, answer.status(), told(answer.body()));
        } else {
            ledger.rejected(number, answer.status(), answer.problem());
        }
        return answer;
    }

    private static Map<String, String> told(JsonNode body) {
        Map<String, String> told = new HashMap<>();
        for (String fact : List.of(Facts.ALERT_ID, Facts.VICTIM_ID, Facts.LOSS_ID, Facts.REVISION)) {
            if (body.path(fact).isValueNode()) {
                told.put(fact, body.path(fact).asString());
            }
        }
        return told;
    }
}
