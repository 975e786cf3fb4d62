package forestall.cases;

import forestall.cases.money.ConfirmationPolicy;
import forestall.events.*;
import forestall.events.facts.*;
import forestall.events.ids.*;
import forestall.events.vocabulary.*;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What dispatch reports about one intervention, an hour apart unless said otherwise. All people and numbers are invented. */
public final class Reports {

    public static final StationCode CAOHEJING = new StationCode("310104017");
    public static final StationCode XINHUALU = new StationCode("310105004");
    /** No sum in these tests waits for a second person. */
    public static final ConfirmationPolicy CONFIRMATION = new ConfirmationPolicy(new Money(100_000_000));

    public static final Money THE_ARTICLES_SUM = new Money(30_000_000);
    public static final String NAME = "陈某";
    public static final String PHONE = "+8613800000001";
    public static final String CALLER = "+85200000001";
    public static final String HOME = "上海市徐汇区漕河泾街道一号";
    public static final String HOTEL = "上海市长宁区新华路二号酒店";

    public final VictimId victim;
    public final InterventionId intervention;
    private final VisitId visit = new VisitId(UUID.randomUUID());
    private Instant now;
    private StationCode station = CAOHEJING;
    private String name = NAME;
    private String home = HOME;
    private DivisionCode division = new DivisionCode(CAOHEJING.value());
    private PhoneNumber phone = new PhoneNumber(PHONE);
    private PhoneNumber caller = new PhoneNumber(CALLER);
    private ScamType scam = ScamType.POLICE_PROCURATORATE_COURT;
    private String handle;
    private List<String> accounts = List.of();
    private String room = "";

    private Reports(VictimId victim, Instant start) {
        this.victim = victim;
        this.intervention = new InterventionId(UUID.randomUUID());
        this.now = start;
    }

    /** A person that nobody has heard of yet. */
    public static Reports aboutSomebody() {
        return about(new VictimId("victim-" + UUID.randomUUID()));
    }

    public static Reports about(VictimId victim) {
        return new Reports(victim, Instant.parse("2026-11-14T01:00:00.123456Z"));
    }

    /** Somebody who shares no number and no address with anybody. */
    public static Reports aboutAStranger() {
        return aboutSomebody().under(someNumber()).calledBy(someNumber());
    }

    /** Somebody of that name. */
    public Reports named(String theirs) {
        name = theirs;
        return this;
    }

    /** One that nobody else has. */
    public static PhoneNumber someNumber() {
        return new PhoneNumber("+8613" + ThreadLocalRandom.current().nextLong(800_000_000L, 899_999_999L));
    }

    /** The person's number from now on; with another number one lives, and stays, in another room. */
    public Reports under(PhoneNumber number) {
        phone = number;
        return inRoom(number.e164().substring(number.e164().length() - 8));
    }

    /** Where in the house, and in the hotel. */
    public Reports inRoom(String number) {
        room = number + "室";
        return this;
    }

    /** Where the person lives, and the station that has to go there; null when that is none of Shanghai's. */
    public Reports livingIn(String address, DivisionCode there, StationCode its) {
        home = address;
        division = there;
        station = its;
        return this;
    }

    /** What the caller calls themselves from now on. */
    public Reports byTheNameOf(String name) {
        handle = name;
        return this;
    }

    /** Where the money is to go from now on. */
    public Reports intoAccount(String account) {
        accounts = List.of(account);
        return this;
    }

    public PhoneNumber number() {
        return phone;
    }

    public PhoneNumber caller() {
        return caller;
    }

    /** Who calls the person from now on. */
    public Reports calledBy(PhoneNumber number) {
        caller = number;
        return this;
    }

    /** What the feed suspects from now on. */
    public Reports suspecting(ScamType type) {
        scam = type;
        return this;
    }

    /** What is reported next happens then. */
    public Reports at(Instant then) {
        now = then;
        return this;
    }

    /** Another intervention for the same person, days later. */
    public Reports again() {
        Reports later = new Reports(victim, now.plus(Duration.ofDays(9)));
        later.phone = phone;
        later.caller = caller;
        later.handle = handle;
        later.accounts = accounts;
        later.room = room;
        later.home = home;
        later.division = division;
        later.scam = scam;
        return later;
    }

    /** The article's 14 November, from the alert to the closing. */
    public List<Envelope<? extends InterventionEvent>> theArticlesCase() {
        return List.of(
                opened(),
                notified(),
                called(CallOutcome.BUSY, null),
                accepted(),
                assigned(),
                visited(VisitOutcome.NOT_AT_HOME, null),
                located(),
                handedOver(),
                accepted(),
                assigned(),
                visited(VisitOutcome.DISSUADED, THE_ARTICLES_SUM),
                closed(InterventionResult.DISSUADED_BY_VISIT));
    }

    public Envelope<InterventionOpened> opened() {
        return report(
                new InterventionOpened(
                        victim,
                        intervention,
                        new AlertId(UUID.randomUUID()),
                        Grade.RED,
                        "confident-official-impersonation",
                        "1",
                        scam,
                        person(),
                        suspect(),
                        call(),
                        new Deadlines(null, now.plusSeconds(300), now.plusSeconds(600), now.plusSeconds(1800)),
                        dimensions()),
                "policy");
    }

    public Envelope<AlertAttached> attached(Grade before, Grade after) {
        return report(
                new AlertAttached(
                        victim,
                        intervention,
                        new AlertId(UUID.randomUUID()),
                        before,
                        after,
                        "banking-app-opened",
                        "1",
                        scam,
                        person(),
                        suspect(),
                        call(),
                        dimensions()),
                "policy");
    }

    public Envelope<WarningCallCompleted> called(CallOutcome outcome, Money amount) {
        return report(
                new WarningCallCompleted(
                        victim,
                        intervention,
                        new CallId(UUID.randomUUID()),
                        new OperatorId("operator"),
                        now.minusSeconds(60),
                        now,
                        1,
                        outcome.reached() ? Reached.VICTIM : Reached.NOBODY,
                        outcome,
                        amount,
                        null,
                        new NextStep(NextStepKind.NONE, null, "stands", "default-1"),
                        now.minusSeconds(600),
                        now.minusSeconds(300),
                        dimensions()),
                "operator");
    }

    public Envelope<StationNotified> notified() {
        return report(
                new StationNotified(
                        victim,
                        intervention,
                        visit,
                        station,
                        dimensions().districtCode(),
                        "red-goes-to-the-station-at-once",
                        Grade.RED,
                        now.plusSeconds(600),
                        now.plusSeconds(1800),
                        here(),
                        dimensions()),
                "policy");
    }

    public Envelope<StationAccepted> accepted() {
        return report(
                new StationAccepted(victim, intervention, visit, station, officer(), dimensions()),
                "station-" + station);
    }

    public Envelope<OfficerAssigned> assigned() {
        return report(
                new OfficerAssigned(victim, intervention, visit, station, officer(), dimensions()),
                "station-" + station);
    }

    public Envelope<VisitCompleted> visited(VisitOutcome outcome, Money amount) {
        return report(
                new VisitCompleted(
                        victim,
                        intervention,
                        visit,
                        1,
                        station,
                        new DistrictCode("310104"),
                        List.of(officer()),
                        now.minusSeconds(900),
                        now,
                        outcome,
                        outcome == VisitOutcome.DISSUADED ? List.of(Tactic.SIMILAR_CASES_SHOWN) : List.of(),
                        here(),
                        amount,
                        null,
                        new FreeText("说好不再联系"),
                        new NextStep(NextStepKind.NONE, null, "stands", "default-1"),
                        now.minusSeconds(7200),
                        now.minusSeconds(3600),
                        now.plusSeconds(1800),
                        dimensions()),
                "station-" + station);
    }

    public Envelope<VictimLocated> located() {
        return report(
                new VictimLocated(victim, intervention, hotel(), "HOTEL_REGISTRATION", "operator", dimensions()),
                "operator");
    }

    public Envelope<HandedOver> handedOver() {
        StationCode from = station;
        station = XINHUALU;
        return report(
                new HandedOver(
                        victim,
                        intervention,
                        visit,
                        from,
                        station,
                        "located",
                        now.plusSeconds(600),
                        now.plusSeconds(1800),
                        hotel(),
                        dimensions()),
                "policy");
    }

    public Envelope<DeadlineMissed> missed(DeadlineStage stage) {
        return report(new DeadlineMissed(victim, intervention, stage, now, null, dimensions()), "policy");
    }

    public Envelope<InterventionClosed> closed(InterventionResult result) {
        return report(
                new InterventionClosed(
                        victim,
                        intervention,
                        result,
                        new FreeText("monitored"),
                        now.minusSeconds(86_400),
                        dimensions()),
                "policy");
    }

    private <E extends InterventionEvent> Envelope<E> report(E event, String actor) {
        Envelope<E> report = new Envelope<>(UUID.randomUUID(), event, now, actor, null);
        now = now.plus(Duration.ofHours(1));
        return report;
    }

    private Victim person() {
        return new Victim(
                phone,
                new PersonName(name),
                55,
                List.of(Vulnerability.LIVES_ALONE),
                new Address(home + room, division));
    }

    private Caller suspect() {
        return new Caller(caller, handle, accounts);
    }

    private CallFacts call() {
        return new CallFacts(
                new FeedId("feed-demo"),
                now.minusSeconds(60),
                now,
                false,
                Channel.PHONE_CALL,
                "police",
                now.minusSeconds(1800),
                1740,
                0.93,
                List.of(Signal.LONG_CALL),
                null);
    }

    private Location here() {
        return station.value().equals(division.value())
                ? new Location(LocationKind.HOME, home + room, division)
                : hotel();
    }

    private Location hotel() {
        return new Location(LocationKind.HOTEL, HOTEL + room, new DivisionCode("310105004"));
    }

    private OfficerId officer() {
        return new OfficerId("officer-" + station + "-1");
    }

    private Dimensions dimensions() {
        DistrictCode district =
                station == null ? null : new DistrictCode(station.value().substring(0, 6));
        return new Dimensions(station, district, scam, Grade.RED, AgeBand.FROM_45_TO_59);
    }
}
