package forestall.reporting;

import forestall.events.AlertAttached;
import forestall.events.CallFlagged;
import forestall.events.CasesMerged;
import forestall.events.CasesParted;
import forestall.events.DeadlineMissed;
import forestall.events.Envelope;
import forestall.events.Event;
import forestall.events.HandedOver;
import forestall.events.InterventionClosed;
import forestall.events.InterventionOpened;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.OfficersArrived;
import forestall.events.StationNotified;
import forestall.events.VictimLocated;
import forestall.events.VisitCompleted;
import forestall.events.WarningCallCompleted;
import forestall.events.facts.Address;
import forestall.events.facts.CallFacts;
import forestall.events.facts.Caller;
import forestall.events.facts.Deadlines;
import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.facts.Location;
import forestall.events.facts.Money;
import forestall.events.facts.NextStep;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.facts.Victim;
import forestall.events.ids.AlertId;
import forestall.events.ids.CallId;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.FeedId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.LossId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.OperatorId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.events.vocabulary.NextStepKind;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.Reached;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import forestall.events.vocabulary.Vulnerability;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happens to one potential victim, as events. Ids follow from the name, so the same happenings are the same events. */
public final class Happenings {

    public static final String CAOHEJING = "310104017";
    public static final String XINHUALU = "310105004";

    private final String name;
    private final String division;
    private final Instant from;
    private Duration late;
    private VictimId victim;
    private Dimensions dimensions;

    public Happenings(String name, String division, ScamType scamType, Grade grade, AgeBand age, Instant from) {
        this.name = name;
        this.division = division;
        this.from = from;
        this.late = Duration.ofSeconds(2);
        this.victim = new VictimId("victim-0000-" + id("victim").toString().replace("-", ""));
        this.dimensions = dimensions(division, scamType, grade, age);
    }

    /** The potential victim of the article, on the afternoon of the given instant. */
    public static Happenings chen(Instant afternoon) {
        return new Happenings(
                "Chen", CAOHEJING, ScamType.POLICE_PROCURATORATE_COURT, Grade.RED, AgeBand.FROM_45_TO_59, afternoon);
    }

    /** 14 November of the article: a busy line, a closed door, a hotel in another district, and the transfer that did not happen. */
    public static List<Envelope<?>> article(Instant afternoon) {
        Happenings chen = chen(afternoon);
        return List.of(
                chen.flagged(),
                chen.opened(),
                chen.notified("1", CAOHEJING),
                chen.called("1", CallOutcome.BUSY, null),
                chen.visited("1", CAOHEJING, VisitOutcome.NOT_AT_HOME, List.of(), null, List.of("officer-310104017-1")),
                chen.movedTo(XINHUALU).located(),
                chen.handedOver("2", CAOHEJING, XINHUALU),
                chen.visited(
                        "2",
                        XINHUALU,
                        VisitOutcome.DISSUADED,
                        List.of(Tactic.SIMILAR_CASES_SHOWN),
                        30_000_000L,
                        List.of("officer-310105004-1")),
                chen.prevented("1", 1, LossPreventedKind.BEFORE_TRANSFER, 30_000_000L, PreventedBy.VISIT));
    }

    /** From here on everything counts under another station. */
    public Happenings movedTo(String otherDivision) {
        dimensions = dimensions(otherDivision, dimensions.scamType(), dimensions.grade(), dimensions.ageBand());
        return this;
    }

    /** From here on everything counts where nobody knows. */
    public Happenings movedAway() {
        dimensions = new Dimensions(null, null, dimensions.scamType(), dimensions.grade(), dimensions.ageBand());
        return this;
    }

    /** From here on everything counts under another grade. */
    public Happenings graded(Grade grade) {
        dimensions = new Dimensions(
                dimensions.stationCode(),
                dimensions.districtCode(),
                dimensions.scamType(),
                grade,
                dimensions.ageBand());
        return this;
    }

    /** The alert comes in so long after its detection; clocks and deadlines run from then. */
    public Happenings receivedAfter(Duration delay) {
        late = delay;
        return this;
    }

    /** The moment from which clocks and deadlines run. */
    public Instant received() {
        return from.plus(late);
    }

    private static Dimensions dimensions(String division, ScamType scamType, Grade grade, AgeBand age) {
        return new Dimensions(
                new StationCode(division), new DistrictCode(division.substring(0, 6)), scamType, grade, age);
    }

    public Envelope<?> flagged() {
        return at(
                0,
                "flagged",
                new CallFlagged(
                        victimId(),
                        new AlertId(id("alert")),
                        new FeedId("feed-demo"),
                        "feed-alert-" + name,
                        from,
                        received(),
                        false,
                        victim(),
                        caller(),
                        Channel.PHONE_CALL,
                        dimensions.scamType(),
                        "Officer Wang of the city's police",
                        from.minusSeconds(1800),
                        1800,
                        0.93,
                        List.of(Signal.LONG_CALL),
                        new FreeText("says that he must prove his innocence")));
    }

    public Envelope<?> opened() {
        return at(
                late.toSeconds() + 1,
                "opened",
                new InterventionOpened(
                        victimId(),
                        intervention(),
                        new AlertId(id("alert")),
                        dimensions.grade(),
                        "confident-official-impersonation",
                        "1",
                        dimensions.scamType(),
                        victim(),
                        caller(),
                        call(from),
                        new Deadlines(null, callBy(), null, null),
                        dimensions));
    }

    public Envelope<?> attached(String alert, Instant detectedAt) {
        return at(
                Duration.between(from, detectedAt).toSeconds() + 3,
                "attached-" + alert,
                new AlertAttached(
                        victimId(),
                        intervention(),
                        new AlertId(id("alert-" + alert)),
                        dimensions.grade(),
                        dimensions.grade(),
                        "joins-the-open-intervention",
                        "1",
                        dimensions.scamType(),
                        victim(),
                        caller(),
                        call(detectedAt),
                        dimensions));
    }

    public Envelope<?> called(String call, CallOutcome outcome, Long atRiskFen) {
        return called(call, outcome, atRiskFen, from.plusSeconds(60), 0);
    }

    /** @param correction 0 for the first report, higher for a later one about the same call */
    public Envelope<?> called(String call, CallOutcome outcome, Long atRiskFen, Instant startedAt, int correction) {
        return at(
                Duration.between(from, startedAt).toSeconds() + 60 + correction,
                "called-" + call + outcome + correction,
                new WarningCallCompleted(
                        victimId(),
                        intervention(),
                        new CallId(id("call-" + call)),
                        new OperatorId("operator"),
                        startedAt,
                        startedAt.plusSeconds(60),
                        1,
                        outcome.reached() ? Reached.VICTIM : Reached.NOBODY,
                        outcome,
                        money(atRiskFen),
                        new FreeText("speaks with Officer Wang"),
                        next(),
                        received(),
                        callBy(),
                        dimensions));
    }

    public Envelope<?> notified(String visit, String station) {
        return at(
                late.toSeconds() + 2,
                "notified-" + visit,
                new StationNotified(
                        victimId(),
                        intervention(),
                        new VisitId(id("visit-" + visit)),
                        new StationCode(station),
                        new DistrictCode(station.substring(0, 6)),
                        "grade-red",
                        dimensions.grade(),
                        received().plusSeconds(598),
                        visitBy(),
                        location(LocationKind.HOME, station),
                        dimensions));
    }

    /** The station hears again of a visit that it knows. */
    public Envelope<?> notifiedAgain(String visit, String station, long seconds) {
        StationNotified known = (StationNotified) notified(visit, station).event();
        return at(seconds, "notified-again-" + visit + seconds, known);
    }

    public Envelope<?> arrived(String visit, String station, Instant arrivedAt) {
        return at(
                Duration.between(from, arrivedAt).toSeconds(),
                "arrived-" + visit,
                new OfficersArrived(
                        victimId(),
                        intervention(),
                        new VisitId(id("visit-" + visit)),
                        new StationCode(station),
                        arrivedAt,
                        visitBy(),
                        dimensions));
    }

    public Envelope<?> missed(DeadlineStage stage, long dueAfterSeconds) {
        return at(
                dueAfterSeconds,
                "missed-" + stage,
                new DeadlineMissed(
                        victimId(), intervention(), stage, from.plusSeconds(dueAfterSeconds), null, dimensions));
    }

    public Envelope<?> located() {
        return at(
                1500,
                "located",
                new VictimLocated(
                        victimId(),
                        intervention(),
                        location(LocationKind.HOTEL, dimensions.stationCode().value()),
                        "HOTEL_REGISTRATION",
                        "operator",
                        dimensions));
    }

    public Envelope<?> handedOver(String visit, String fromStation, String toStation) {
        return at(
                1501,
                "handed-over-" + visit,
                new HandedOver(
                        victimId(),
                        intervention(),
                        new VisitId(id("visit-" + visit)),
                        new StationCode(fromStation),
                        new StationCode(toStation),
                        "located",
                        received().plusSeconds(598),
                        visitBy(),
                        location(LocationKind.HOTEL, toStation),
                        dimensions));
    }

    public Envelope<?> visited(
            String visit,
            String station,
            VisitOutcome outcome,
            List<Tactic> tactics,
            Long atRiskFen,
            List<String> officers) {
        return visited(visit, station, outcome, tactics, atRiskFen, officers, from.plusSeconds(1200), 0);
    }

    /** @param correction 0 for the first report, higher for a later one about the same visit */
    public Envelope<?> visited(
            String visit,
            String station,
            VisitOutcome outcome,
            List<Tactic> tactics,
            Long atRiskFen,
            List<String> officers,
            Instant arrivedAt,
            int correction) {
        return at(
                Duration.between(from, arrivedAt).toSeconds() + 600 + correction,
                "visited-" + visit + "-" + correction,
                new VisitCompleted(
                        victimId(),
                        intervention(),
                        new VisitId(id("visit-" + visit)),
                        1,
                        new StationCode(station),
                        new DistrictCode(station.substring(0, 6)),
                        officers.stream().map(OfficerId::new).toList(),
                        arrivedAt,
                        arrivedAt.plusSeconds(600),
                        outcome,
                        tactics,
                        location(LocationKind.HOTEL, station),
                        money(atRiskFen),
                        null,
                        new FreeText("asked not to tell his daughter"),
                        next(),
                        received(),
                        received().plusSeconds(2),
                        visitBy(),
                        dimensions));
    }

    public Envelope<?> prevented(String loss, int revision, LossPreventedKind kind, long fen, PreventedBy by) {
        return at(
                3600 + revision,
                "prevented-" + loss + "-" + revision,
                new LossPrevented(
                        victimId(),
                        new LossId(id("loss-" + loss)),
                        revision,
                        kind,
                        new Money(fen),
                        LossEvidence.STATED_BY_VICTIM,
                        by,
                        intervention(),
                        from.plusSeconds(2400),
                        by == PreventedBy.BANK ? "Bank of Somewhere" : null,
                        dimensions));
    }

    public Envelope<?> suffered(String loss, int revision, long fen, boolean warnedBefore) {
        return at(
                3600 + revision,
                "suffered-" + loss + "-" + revision,
                new LossSuffered(
                        victimId(),
                        new LossId(id("loss-" + loss)),
                        revision,
                        new Money(fen),
                        LossEvidence.BANK_RECORD,
                        PreventedBy.BANK,
                        intervention(),
                        from.plusSeconds(2400),
                        null,
                        warnedBefore,
                        dimensions));
    }

    /** Two files were about one person: what is told from here on stands in the other one's. */
    public Envelope<?> mergedInto(Happenings other) {
        VictimId from = victim;
        victim = other.victim;
        return at(3000, "merged", new CasesMerged(victim, from, victim, dimensions));
    }

    /** They were about two persons after all: what is told from here on stands in the file of before again. */
    public Envelope<?> partedFrom(Happenings other) {
        VictimId into = victim;
        victim = new Happenings(name, division, dimensions.scamType(), dimensions.grade(), dimensions.ageBand(), from)
                .victim;
        return at(3300, "parted", new CasesParted(into, victim, other.victim, List.of(), dimensions));
    }

    public Envelope<?> closed() {
        return closed(InterventionResult.DISSUADED_BY_VISIT, from.plusSeconds(7200));
    }

    public Envelope<?> closed(InterventionResult result, Instant closedAt) {
        return at(
                Duration.between(from, closedAt).toSeconds(),
                "closed",
                new InterventionClosed(
                        victimId(),
                        intervention(),
                        result,
                        new FreeText("kept his promise"),
                        received().plusSeconds(1),
                        dimensions));
    }

    private <E extends Event> Envelope<E> at(long seconds, String what, E event) {
        return new Envelope<>(id("event-" + what), event, from.plusSeconds(seconds), "policy", null);
    }

    private VictimId victimId() {
        return victim;
    }

    private Instant callBy() {
        return received().plusSeconds(298);
    }

    private Instant visitBy() {
        return received().plusSeconds(1798);
    }

    private InterventionId intervention() {
        return new InterventionId(id("intervention"));
    }

    private UUID id(String what) {
        return UUID.nameUUIDFromBytes((name + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    private static Money money(Long fen) {
        return fen == null ? null : new Money(fen);
    }

    private static NextStep next() {
        return new NextStep(NextStepKind.MONITOR, null, "promised", "default-1");
    }

    private Victim victim() {
        return new Victim(
                new PhoneNumber("+8613800000001"),
                new PersonName(name),
                55,
                List.of(Vulnerability.LIVES_ALONE),
                new Address("上海市徐汇区漕河泾街道康健路", new DivisionCode(division)));
    }

    private static Caller caller() {
        return new Caller(new PhoneNumber("+8613900000009"), "officer-wang-66", List.of("6222000000000000001"));
    }

    private CallFacts call(Instant detectedAt) {
        return new CallFacts(
                new FeedId("feed-demo"),
                detectedAt,
                detectedAt.plus(late),
                false,
                Channel.PHONE_CALL,
                "Officer Wang of the city's police",
                null,
                1800,
                0.93,
                List.of(Signal.LONG_CALL),
                new FreeText("says that he must prove his innocence"));
    }

    private static Location location(LocationKind kind, String division) {
        return new Location(kind, "新华路 Hotel, room 808", new DivisionCode(division));
    }
}
