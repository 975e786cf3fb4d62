package forestall.intake.alert;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import forestall.chassis.usecase.reading.Fault;
import forestall.chassis.usecase.reading.Fields;
import forestall.chassis.usecase.reading.Forms;
import forestall.chassis.usecase.reading.Place;
import forestall.events.CallFlagged;
import forestall.events.Envelope;
import forestall.events.facts.Address;
import forestall.events.facts.Caller;
import forestall.events.facts.FreeText;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.facts.Victim;
import forestall.events.ids.AlertId;
import forestall.events.ids.FeedId;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Signal;
import forestall.events.vocabulary.Vulnerability;
import forestall.intake.alert.DetectionPolicy.Judgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a feed posted: every fault is found before any is reported. Pure; the time of receipt is passed in. */
public final class ReadAlert {

    private static final int A_WEEK = 7 * 24 * 60 * 60;

    private final PhoneNumbers numbers;
    private final VictimIds victims;
    private final DetectionPolicy detection;

    public ReadAlert(PhoneNumbers numbers, VictimIds victims, DetectionPolicy detection) {
        this.numbers = numbers;
        this.victims = victims;
        this.detection = detection;
    }

    /**
     * Reads one alert.
     *
     * @param posted a JSON object as maps, lists, texts, numbers and truth values
     */
    public Reading read(FeedId feed, Map<?, ?> posted, Instant receivedAt) {
        List<Fault> faults = new ArrayList<>();
        Place start = new Place("", faults);
        Fields alert = new Fields(posted, start);
        String feedAlertId = alert.required("feedAlertId", Forms.text(128));
        Instant detectedAt = alert.required("detectedAt", Forms.time());
        Victim victim = victim(alert.object("victim"));
        Caller caller = caller(alert.object("caller"));
        Channel channel = alert.required("channel", Forms.code(Channel.class));
        ScamType scamType = alert.required("suspectedScamType", Forms.code(ScamType.class));
        String impersonates = alert.optional("impersonates", Forms.text(200));
        Instant callStartedAt = alert.optional("callStartedAt", Forms.time());
        Integer callSeconds = alert.optional("callSeconds", Forms.wholeNumber(0, A_WEEK));
        Double confidence = alert.required("confidence", Forms.share());
        List<Signal> signals = alert.optional("signals", Forms.listOf(32, Forms.code(Signal.class)));
        String summary = alert.optional("summary", Forms.text(4_000));
        alert.refuseUnknown();
        boolean late = isLate(detectedAt, receivedAt, start.at("detectedAt"));
        refuseAfterDetection(callStartedAt, detectedAt, start.at("callStartedAt"));

        if (!faults.isEmpty() || victim == null) {
            return new Reading.Faulty(List.copyOf(faults));
        }
        AlertId id = AlertNames.alert(feed, requireNonNull(feedAlertId));
        CallFlagged flagged = new CallFlagged(
                victims.of(victim.phone()),
                id,
                feed,
                feedAlertId,
                requireNonNull(detectedAt),
                receivedAt,
                late,
                victim,
                caller,
                requireNonNull(channel),
                requireNonNull(scamType),
                impersonates,
                callStartedAt,
                callSeconds,
                requireNonNull(confidence),
                requireNonNullElse(signals, List.of()),
                summary == null ? null : new FreeText(summary));
        return new Reading.Legible(new Envelope<>(AlertNames.event(id), flagged, detectedAt, feed.value(), null));
    }

    private @Nullable Victim victim(Fields victim) {
        PhoneNumber phone = victim.required(
                "phone",
                Forms.parsed(
                        "a telephone number that can be called, such as +8613800000000 (without a country code it is Chinese)",
                        numbers::reachable));
        String name = victim.optional("name", Forms.text(100));
        Integer age = victim.optional("age", Forms.wholeNumber(0, 130));
        List<Vulnerability> vulnerabilities =
                victim.optional("vulnerabilities", Forms.listOf(16, Forms.code(Vulnerability.class)));
        Address address = address(victim.hasObject("address"), victim.object("address"));
        return phone == null
                ? null
                : new Victim(
                        phone,
                        name == null ? null : new PersonName(name),
                        age,
                        requireNonNullElse(vulnerabilities, List.of()),
                        address);
    }

    private static @Nullable Address address(boolean given, Fields address) {
        var division = address.optional("divisionCode", Divisions.code());
        String text = given ? address.required("text", Forms.text(500)) : address.optional("text", Forms.text(500));
        return text == null ? null : new Address(text, division);
    }

    private Caller caller(Fields caller) {
        return new Caller(
                caller.optional(
                        "phone",
                        Forms.parsed(
                                "the digits that the victim's telephone displayed, such as +8613800000000 (a name belongs in handle)",
                                numbers::displayed)),
                caller.optional("handle", Forms.text(128)),
                requireNonNullElse(caller.optional("accounts", Forms.listOf(32, Forms.text(64))), List.of()));
    }

    private boolean isLate(@Nullable Instant detectedAt, Instant receivedAt, Place place) {
        if (detectedAt == null) {
            return false;
        }
        Judgement judgement = detection.judge(detectedAt, receivedAt);
        switch (judgement) {
            case FROM_THE_FUTURE ->
                place.fault("a time no later than " + receivedAt.plus(detection.skew()), String.valueOf(detectedAt));
            case FROM_AN_UNSET_CLOCK ->
                place.fault("a time no earlier than " + DetectionPolicy.EARLIEST, String.valueOf(detectedAt));
            case TIMELY, LATE -> {}
        }
        return judgement == Judgement.LATE;
    }

    private void refuseAfterDetection(@Nullable Instant callStartedAt, @Nullable Instant detectedAt, Place place) {
        if (callStartedAt == null || detectedAt == null || detectedAt.isBefore(DetectionPolicy.EARLIEST)) {
            return;
        }
        if (callStartedAt.isAfter(detectedAt.plus(detection.skew()))) {
            place.fault("a call that started before its detection at " + detectedAt, String.valueOf(callStartedAt));
        }
        if (callStartedAt.isBefore(DetectionPolicy.EARLIEST)) {
            place.fault("a time no earlier than " + DetectionPolicy.EARLIEST, String.valueOf(callStartedAt));
        }
    }
}
