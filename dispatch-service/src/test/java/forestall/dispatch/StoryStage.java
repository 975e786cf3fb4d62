package forestall.dispatch;

import static org.awaitility.Awaitility.await;

import forestall.dispatch.Caller.Answer;
import forestall.dispatch.StoryMove.At;
import forestall.dispatch.StoryMove.Of;
import forestall.dispatch.StoryScene.Whole;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Timeline;
import forestall.dispatch.intervention.TimelineEntry;
import forestall.dispatch.triage.Alerts;
import forestall.dispatch.triage.JoinedAlert;
import forestall.dispatch.triage.RecognisePerson;
import forestall.dispatch.triage.Triage;
import forestall.dispatch.visit.Visits;
import forestall.dispatch.warningcall.WarningCalls;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.CaseRole;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where random stories play: people act through HTTP, feeds and case files through what their listeners call. */
final class StoryStage {
    /** What was done without HTTP. */
    private static final Answer DONE = new Answer(204, "", null);

    /** The service's own doors. */
    record Doors(
            Triage triage,
            RecognisePerson recognise,
            Interventions interventions,
            Alerts alerts,
            WarningCalls calls,
            Visits visits,
            Timeline timeline,
            Directory directory,
            TestClock time,
            JdbcClient jdbc) {}

    private final int port;
    private final Doors doors;
    private final Map<String, Caller> callers = new HashMap<>();
    private final Set<String> closed = new HashSet<>();

    StoryStage(int port, Doors doors) {
        this.port = port;
        this.doors = doors;
    }

    /** All that stands about them, once every alarm has rung whose time has come. */
    StoryScene look(StoryCast cast) {
        settle();
        List<Whole> wholes = cast.names().stream()
                .flatMap(name -> doors.interventions.of(name).stream())
                .sorted(Comparator.comparing(about -> about.opening().at()))
                .map(this::whole)
                .toList();
        return new StoryScene(
                wholes,
                whereabouts(wholes.stream()
                        .flatMap(whole -> whole.visits().stream())
                        .map(visit -> visit.id().value())
                        .toList()),
                Set.copyOf(closed),
                doors.time.instant());
    }

    void settle() {
        await("all alarms")
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(2))
                .until(() -> doors.jdbc
                                .sql("select count(*) from scheduled_tasks where execution_time <= ?")
                                .param(Timestamp.from(doors.time.instant()))
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private Whole whole(Intervention about) {
        return new Whole(
                about,
                doors.alerts.of(about.id()).stream().map(JoinedAlert::id).toList(),
                doors.calls.of(about.id()),
                doors.visits.of(about.id()),
                doors.timeline.of(about.id()).stream().map(TimelineEntry::type).toList());
    }

    private Map<OfficerId, Object> whereabouts(List<UUID> visits) {
        return visits.isEmpty()
                ? Map.of()
                : doors
                        .jdbc
                        .sql("select officer, visit_id from officer_engaged where visit_id in (:visits)")
                        .param("visits", visits)
                        .query()
                        .listOfRows()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> new OfficerId((String) row.get("officer")), row -> row.get("visit_id")));
    }

    /** Some of a station's officers. */
    List<String> officers(String station) {
        return doors.directory.officersOf(new StationCode(station)).stream()
                .limit(3)
                .map(officer -> officer.id().value())
                .toList();
    }

    Answer play(StoryMove move) {
        return switch (move) {
            case StoryMove.Alert alert -> done(() -> doors.triage.flag(alert.event()));
            case StoryMove.Recognise who ->
                done(() -> doors.recognise.as(who.name(), who.other(), doors.time.instant(), "investigator"));
            case StoryMove.Role who ->
                done(() -> doors.recognise.inRole(
                        who.name(), CaseRole.COURIER, LocalDate.EPOCH, doors.time.instant(), "investigator"));
            case StoryMove.Pass pass -> done(() -> doors.time.pass(pass.time()));
            case StoryMove.Open open -> opened(open);
            case StoryMove.Claim claim ->
                operator(claim.operator()).post("/v1/calls/" + claim.call().id().value() + "/claim");
            case StoryMove.Release release ->
                (release.bySupervisor() ? desk(null) : operator(release.by()))
                        .post("/v1/calls/" + release.call().id().value() + "/release");
            case StoryMove.ReportCall report -> reported(report);
            case StoryMove.Accept accept -> visit(accept.at(), "accept", null);
            case StoryMove.Assign assign ->
                visit(
                        assign.at(),
                        "assign",
                        assign.officers().stream()
                                .map(officer -> "\"" + officer + "\"")
                                .collect(Collectors.joining(",", "{\"officerIds\":[", "]}")));
            case StoryMove.Arrive arrive -> visit(arrive.at(), "arrival", "{}");
            case StoryMove.ReportVisit report ->
                visit(report.at(), "outcome", "{\"outcome\":\"%s\"}".formatted(report.outcome()));
            case StoryMove.RunShort shortfall ->
                visit(shortfall.at(), "shortfall", "{\"shortfall\":\"STATION_CLOSED\"}");
            case StoryMove.StandDown standDown -> visit(standDown.at(), "stand-down", "{\"reason\":\"not needed\"}");
            case StoryMove.Locate locate -> located(locate);
            case StoryMove.HandOver handOver ->
                whole(
                        handOver.of(),
                        "hand-over",
                        "{\"toStation\":\"%s\",\"reason\":\"at his sister's\"}".formatted(handOver.station()));
            case StoryMove.Regrade regrade ->
                whole(
                        regrade.of(),
                        "grade",
                        "{\"grade\":\"%s\",\"reason\":\"knows better\"}".formatted(regrade.grade()));
            case StoryMove.Close close ->
                whole(close.of(), "close", "{\"result\":\"%s\",\"reason\":\"decided\"}".formatted(close.result()));
        };
    }

    private Answer opened(StoryMove.Open open) {
        Answer answer = desk(null)
                .put(
                        "/v1/stations/" + open.station() + "/opening",
                        "{\"open\":%s,\"reason\":\"the story says so\"}".formatted(open.open()),
                        "application/json");
        if (open.open()) {
            closed.remove(open.station());
        } else {
            closed.add(open.station());
        }
        return answer;
    }

    private Answer reported(StoryMove.ReportCall report) {
        String again = report.callAgainAt() == null ? "" : ",\"callAgainAt\":\"%s\"".formatted(report.callAgainAt());
        return operator(report.operator())
                .post(
                        "/v1/calls/" + report.call().id().value() + "/outcome",
                        "{\"reached\":\"%s\",\"outcome\":\"%s\"%s}"
                                .formatted(report.outcome().reached() ? "VICTIM" : "NOBODY", report.outcome(), again),
                        report.version());
    }

    private Answer located(StoryMove.Locate locate) {
        String division = locate.division() == null ? "" : ",\"divisionCode\":\"%s\"".formatted(locate.division());
        return whole(
                locate.of(),
                "locations",
                "{\"location\":{\"kind\":\"HOTEL\",\"address\":\"2 Invented Road\"%s},\"source\":\"a relative\"}"
                        .formatted(division));
    }

    private Answer visit(At at, String verb, @Nullable String body) {
        return desk(at.desk()).post("/v1/visits/" + at.visit().id().value() + "/" + verb, body, at.version());
    }

    private Answer whole(Of of, String verb, String body) {
        return desk(of.desk()).post("/v1/interventions/" + of.intervention().id() + "/" + verb, body, of.version());
    }

    private Caller operator(String name) {
        return callers.computeIfAbsent(
                name, operator -> new Caller(port, TestIdentity.token(operator, "operator", null)));
    }

    private Caller desk(@Nullable String station) {
        return callers.computeIfAbsent(
                station == null ? "supervisor" : station,
                name -> new Caller(
                        port,
                        station == null
                                ? TestIdentity.token("supervisor", "supervisor", null)
                                : TestIdentity.token("station-" + station, "station", station)));
    }

    private static Answer done(Runnable act) {
        act.run();
        return DONE;
    }
}
