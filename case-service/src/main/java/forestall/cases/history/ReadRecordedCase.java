package forestall.cases.history;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Suspect;
import forestall.cases.money.LossState;
import forestall.chassis.usecase.reading.Fault;
import forestall.chassis.usecase.reading.Fields;
import forestall.chassis.usecase.reading.Form;
import forestall.chassis.usecase.reading.Forms;
import forestall.chassis.usecase.reading.Place;
import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.Channel;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LossEvidence;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what was posted of a recorded case: every fault is found before any is told. Pure; now is passed in. */
final class ReadRecordedCase {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int MOST_LOSSES = 100;
    private static final int MOST_SUSPECTS = 50;
    private static final int MOST_ACCOUNTS = 20;

    private final PhoneNumbers numbers;

    ReadRecordedCase(PhoneNumbers numbers) {
        this.numbers = numbers;
    }

    /**
     * Reads one case.
     *
     * @param posted a JSON object as maps, lists, texts, numbers and truth values
     * @param poster the source, where the case names none
     */
    RecordedReading read(Map<?, ?> posted, String poster, Instant now) {
        List<Fault> faults = new ArrayList<>();
        Place start = new Place("", faults);
        Form<LocalDate> day = RecordedForms.day(LocalDate.ofInstant(now, SHANGHAI));
        Fields told = new Fields(posted, start);
        String source = told.optional("source", RecordedForms.name(64));
        String sourceId = told.required("sourceId", RecordedForms.name(128));
        String summary = told.required("summary", RecordedForms.summary());
        ScamType scamType = told.required("scamType", Forms.code(ScamType.class));
        String impersonates = told.optional("impersonates", RecordedForms.name(200));
        Channel channel = told.optional("channel", Forms.code(Channel.class));
        InterventionResult outcome = told.required("outcome", Forms.code(InterventionResult.class));
        List<Tactic> tactics = told.optional("tactics", Forms.listOf(16, Forms.code(Tactic.class)));
        LocalDate openedOn = told.required("openedOn", day);
        LocalDate closedOn = told.required("closedOn", day);
        DivisionCode division = told.optional("divisionCode", RecordedForms.division());
        StationCode station = told.optional("stationCode", RecordedForms.station());
        Grade grade = told.optional("grade", Forms.code(Grade.class));
        AgeBand ageBand = told.optional("ageBand", Forms.code(AgeBand.class));
        Fields victim = told.object("victim");
        PhoneNumber phone = victim.optional("phone", RecordedForms.phone(numbers));
        String name = victim.optional("name", RecordedForms.name(100));
        List<RecordedLoss> losses = told.optional("losses", Forms.objects(MOST_LOSSES, loss(day, outcome)));
        List<Seen> suspects = told.optional("suspects", Forms.objects(MOST_SUSPECTS, this::suspect));
        told.refuseUnknown();
        if (openedOn != null && closedOn != null && closedOn.isBefore(openedOn)) {
            start.at("closedOn").fault("a day from %s on, when it was opened".formatted(openedOn), closedOn.toString());
        }
        if (!faults.isEmpty()) {
            return new RecordedReading.Faulty(List.copyOf(faults));
        }
        Instant openedAt = start(requireNonNull(openedOn));
        Instant closedAt = start(requireNonNull(closedOn));
        return new RecordedReading.Legible(new RecordedCase(
                new CaseSource(requireNonNullElse(source, poster), requireNonNull(sourceId)),
                new FreeText(requireNonNull(summary)),
                impersonates,
                channel,
                requireNonNull(outcome),
                requireNonNullElse(tactics, List.of()),
                requireNonNullElse(losses, List.of()),
                openedAt,
                closedAt,
                new Dimensions(
                        station == null && division != null ? new StationCode(division.value()) : station,
                        division == null ? null : division.district(),
                        requireNonNull(scamType),
                        requireNonNullElse(grade, Grade.YELLOW),
                        requireNonNullElse(ageBand, AgeBand.UNKNOWN)),
                name == null ? null : new PersonName(name),
                phone,
                requireNonNullElse(suspects, List.<Seen>of()).stream()
                        .map(seen -> seen.between(openedAt, closedAt))
                        .toList(),
                Digest.of(posted, Set.of("source", "sourceId"))));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }

    private static Forms.Part<RecordedLoss> loss(Form<LocalDate> day, @Nullable InterventionResult outcome) {
        return (told, place) -> {
            LossState state = told.required("state", RecordedForms.state());
            Money amount = told.required("amountFen", RecordedForms.money());
            told.optional(
                    "currency", Forms.parsed("CNY", text -> Optional.of(text).filter("CNY"::equals)));
            LossEvidence evidence = told.optional("evidence", Forms.code(LossEvidence.class));
            PreventedBy by = told.optional("by", Forms.code(PreventedBy.class));
            LocalDate occurredOn = told.required("occurredOn", day);
            String bank = told.optional("bank", RecordedForms.name(100));
            return state == null || amount == null || occurredOn == null
                    ? null
                    : new RecordedLoss(
                            state,
                            amount,
                            requireNonNullElse(evidence, LossEvidence.OFFICER_ESTIMATE),
                            requireNonNullElse(by, by(state, outcome)),
                            start(occurredOn),
                            bank);
        };
    }

    /** Nobody is credited with a visit that the record does not tell of. */
    private static PreventedBy by(LossState state, @Nullable InterventionResult outcome) {
        if (state == LossState.STOPPED_IN_ACCOUNT) {
            return PreventedBy.BANK;
        }
        return outcome == InterventionResult.DISSUADED_BY_VISIT ? PreventedBy.VISIT : PreventedBy.CALL;
    }

    private record Seen(
            CaseRole role,
            @Nullable PhoneNumber phone,
            @Nullable String handle,
            List<String> accounts) {

        Suspect between(Instant first, Instant last) {
            return new Suspect(role == CaseRole.COURIER ? role : null, phone, handle, accounts, first, last);
        }
    }

    private @Nullable Seen suspect(Fields told, Place place) {
        CaseRole role = told.optional("role", Forms.code(CaseRole.class));
        PhoneNumber phone = told.optional("phone", RecordedForms.phone(numbers));
        String handle = told.optional("handle", RecordedForms.name(100));
        List<String> accounts = told.optional("accounts", Forms.listOf(MOST_ACCOUNTS, RecordedForms.name(64)));
        if (role == CaseRole.VICTIM) {
            place.at("role").fault("SUSPECT or COURIER", "VICTIM");
        }
        if (!told.hasAnyOf("phone", "handle", "accounts")) {
            place.fault("a number, a handle or an account", "none of them");
        }
        return new Seen(
                requireNonNullElse(role, CaseRole.SUSPECT),
                phone,
                handle,
                requireNonNullElse(accounts, List.<String>of()).stream()
                        .map(account -> account.replaceAll("\\s", ""))
                        .toList());
    }
}
