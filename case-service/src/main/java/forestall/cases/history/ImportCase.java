package forestall.cases.history;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.AccessPolicy;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.Hand;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Reader;
import forestall.cases.identity.NumberRegister;
import forestall.cases.money.ConfirmationPolicy;
import forestall.cases.money.LossSums;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.usecase.reading.Fault;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes a closed case from an older record into the file of its person. */
public final class ImportCase {

    private final ReadRecordedCase read;
    private final CaseFiles files;
    private final NumberRegister numbers;
    private final Imports imports;
    private final ConfirmationPolicy confirmation;
    private final AuditTrail audit;
    private final Clock clock;

    public ImportCase(
            PhoneNumbers plans,
            CaseFiles files,
            NumberRegister numbers,
            Imports imports,
            ConfirmationPolicy confirmation,
            AuditTrail audit,
            Clock clock) {
        this.read = new ReadRecordedCase(plans);
        this.files = files;
        this.numbers = numbers;
        this.imports = imports;
        this.confirmation = confirmation;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Result {

        /** The file has it, or counts it, and did not before. */
        record Accepted() implements Result {}

        /** The file had it. */
        record Unchanged() implements Result {}

        /** It is not taken. */
        record Rejected(List<Fault> faults) implements Result {}
    }

    /**
     * Takes one case.
     *
     * @param posted a JSON object as maps, lists, texts, numbers and truth values
     * @param count whether the statistics are to count it
     */
    public Result from(Map<?, ?> posted, boolean count, Reader reader) {
        return switch (read.read(posted, reader.name(), clock.instant())) {
            case RecordedReading.Faulty(var faults) -> new Result.Rejected(faults);
            case RecordedReading.Legible(var recorded) -> take(recorded, count, reader);
        };
    }

    private Result take(RecordedCase recorded, boolean count, Reader reader) {
        CaseSource from = recorded.from();
        Claim claim = imports.claim(from, new Claim(fileOf(recorded), recorded.sha256()));
        if (!claim.sha256().equals(recorded.sha256())) {
            return new Result.Rejected(List.of(new Fault(
                    "/sourceId", "what was imported under this id before", "other content: correct it in the file")));
        }
        Hand hand = new Hand(from.named("line"), clock.instant(), reader.name());
        audit.add(new AuditEntry(
                count ? from.named("count") : hand.id(),
                hand.at(),
                reader.name(),
                AuditEntry.Action.IMPORT_CASE,
                true,
                List.of(claim.file()),
                why(from, count, reader)));
        try {
            CaseDecision decision =
                    files.change(claim.file(), file -> HistoryPolicy.decide(file, recorded, count, hand, confirmation));
            return decision instanceof CaseDecision.Changed ? new Result.Accepted() : new Result.Unchanged();
        } catch (Refusal refused) {
            return new Result.Rejected(List.of(
                    refused.code().equals(LossSums.TOO_LARGE)
                            ? new Fault(
                                    "/losses", "losses that add up with those of the file", "a sum that does not fit")
                            : new Fault("", "a case that its file can take", refused.code())));
        }
    }

    /** The file that has the number as its person's own, where exactly one has; else the one under which alerts about it arrive. */
    private VictimId fileOf(RecordedCase recorded) {
        PhoneNumber phone = recorded.phone();
        if (phone == null) {
            return imports.nameOf(recorded.from());
        }
        Set<VictimId> owners = numbers.of(phone).owners();
        return owners.size() == 1 ? owners.iterator().next() : numbers.nameOf(phone);
    }

    private static String why(CaseSource from, boolean count, Reader reader) {
        return "%s %s%s, %s"
                .formatted(from.source(), from.sourceId(), count ? ", to be counted" : "", AccessPolicy.why(reader));
    }
}
