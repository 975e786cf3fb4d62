package forestall.dispatch;

import forestall.events.CallFlagged;
import forestall.events.facts.Address;
import forestall.events.facts.Caller;
import forestall.events.facts.FreeText;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.facts.Victim;
import forestall.events.ids.AlertId;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.FeedId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import forestall.events.vocabulary.Vulnerability;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A flagged call in the domain's words: {@code aCallTo(chen()).by(fakeOfficials()).seen(LONG_CALL)}. */
public record FlaggedCall(
        VictimId victim,
        @Nullable Integer age,
        @Nullable String division,
        ScamType suspected,
        double confidence,
        List<Signal> signals,
        Instant receivedAt,
        boolean late,
        String name,
        @Nullable String summary) {
    public static final String CAOHEJING = "310104017";
    public static final String XINHUALU = "310105004";

    /** A stranger of 35 who lives in Caohejing; nothing but a weak suspicion. */
    public static FlaggedCall aCall() {
        return new FlaggedCall(
                someone(),
                35,
                CAOHEJING,
                ScamType.UNKNOWN,
                0.5,
                List.of(),
                TestClock.SHARED.instant(),
                false,
                "Somebody Invented",
                null);
    }

    /** 14 November: 55 years old, fake officials, confidence 0.93, a long call. */
    public static FlaggedCall toChen() {
        return aCall().aged(55)
                .suspecting(ScamType.POLICE_PROCURATORATE_COURT, 0.93)
                .seeing(Signal.LONG_CALL);
    }

    public static VictimId someone() {
        return new VictimId("victim-" + UUID.randomUUID().toString().substring(0, 18));
    }

    public FlaggedCall to(VictimId whom) {
        return new FlaggedCall(whom, age, division, suspected, confidence, signals, receivedAt, late, name, summary);
    }

    public FlaggedCall aged(@Nullable Integer years) {
        return new FlaggedCall(
                victim, years, division, suspected, confidence, signals, receivedAt, late, name, summary);
    }

    public FlaggedCall livingIn(@Nullable String code) {
        return new FlaggedCall(victim, age, code, suspected, confidence, signals, receivedAt, late, name, summary);
    }

    public FlaggedCall suspecting(ScamType type, double sure) {
        return new FlaggedCall(victim, age, division, type, sure, signals, receivedAt, late, name, summary);
    }

    public FlaggedCall seeing(Signal... what) {
        return new FlaggedCall(
                victim, age, division, suspected, confidence, List.of(what), receivedAt, late, name, summary);
    }

    public FlaggedCall receivedAt(Instant when, boolean wasLate) {
        return new FlaggedCall(victim, age, division, suspected, confidence, signals, when, wasLate, name, summary);
    }

    public FlaggedCall called(String whom) {
        return new FlaggedCall(victim, age, division, suspected, confidence, signals, receivedAt, late, whom, summary);
    }

    public FlaggedCall summedUp(String words) {
        return new FlaggedCall(victim, age, division, suspected, confidence, signals, receivedAt, late, name, words);
    }

    public CallFlagged event() {
        return eventAt("1 Invented Road");
    }

    /** With that as the text of the victim's address. */
    public CallFlagged eventAt(String address) {
        return event(new Address(address, division == null ? null : new DivisionCode(division)));
    }

    /** By a feed that does not know where the victim lives. */
    public CallFlagged eventFromNowhere() {
        return event(null);
    }

    private CallFlagged event(@Nullable Address address) {
        String feedAlert = UUID.randomUUID().toString();
        return new CallFlagged(
                victim,
                new AlertId(UUID.nameUUIDFromBytes(feedAlert.getBytes())),
                new FeedId("feed-demo"),
                feedAlert,
                late ? receivedAt.minusSeconds(86_400) : receivedAt.minusSeconds(30),
                receivedAt,
                late,
                new Victim(
                        new PhoneNumber("+8613800000001"),
                        new PersonName(name),
                        age,
                        List.<Vulnerability>of(),
                        address),
                new Caller(new PhoneNumber("+85200000001"), null, List.of()),
                Channel.PHONE_CALL,
                suspected,
                null,
                null,
                null,
                confidence,
                signals,
                summary == null ? null : new FreeText(summary));
    }
}
