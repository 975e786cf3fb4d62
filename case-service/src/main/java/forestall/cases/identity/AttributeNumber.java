package forestall.cases.identity;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.Admission;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.Entered;
import forestall.cases.casefile.Hand;
import forestall.cases.casefile.KnownNumber;
import forestall.cases.casefile.Reader;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Enters a further number of a person: alerts about it join the person's interventions from then on. Two files never get the same number
 * like this, even when two people say so at once: each claims the number, looks whether another file has it for good, and holds its claim
 * when the change is decided. Files that were merged are one person's, and none of them is another's.
 */
public final class AttributeNumber {

    private final CaseFiles files;
    private final NumberRegister numbers;
    private final Belonging belonging;
    private final Admission admission;
    private final Clock clock;

    public AttributeNumber(
            CaseFiles files, NumberRegister numbers, Belonging belonging, AuditTrail audit, Clock clock) {
        this.files = files;
        this.numbers = numbers;
        this.belonging = belonging;
        this.admission = new Admission(files, audit, clock);
        this.clock = clock;
    }

    /**
     * The number as the file has it then.
     *
     * @throws Refusal when there is no such file for this reader, or the number is another file's own
     */
    public Entered<KnownNumber> to(VictimId victim, PhoneNumber number, FreeText evidence, Reader reader) {
        Hand by = new Hand(UUID.randomUUID(), clock.instant(), reader.name());
        CaseFile seen = admission.to(victim, AuditEntry.Action.ATTRIBUTE_NUMBER, by.id(), reader);
        Optional<KnownNumber> known = AttributionPolicy.known(seen, number);
        if (known.isPresent()) {
            return new Entered<>(known.get(), seen.version(), false);
        }
        claim(victim, number);
        VictimId name = numbers.nameOf(number);
        CaseDecision decision = files.change(victim, file -> {
            if (!numbers.isClaimed(number, victim)) {
                throw anothers();
            }
            return AttributionPolicy.attributed(file, number, name, evidence, by);
        });
        return switch (decision) {
            case CaseDecision.Changed(var file, var added, var announced) -> entered(file, number, true);
            case CaseDecision.Unchanged() -> entered(files.find(victim).orElseThrow(), number, false);
        };
    }

    private void claim(VictimId victim, PhoneNumber number) {
        Optional<VictimId> former = numbers.claim(number, victim);
        boolean anothers = Stream.concat(numbers.of(number).owners().stream(), former.stream())
                        .filter(file -> !isSamePersons(file, victim))
                        .anyMatch(file -> has(file, number))
                || isReportedUnder(number, victim);
        if (anothers) {
            numbers.giveBack(number, victim, former);
            throw anothers();
        }
    }

    private boolean has(VictimId file, PhoneNumber number) {
        return files.settled(file).filter(found -> found.hasNumber(number)).isPresent();
    }

    /** Whether alerts about the number have opened a file of their own. */
    private boolean isReportedUnder(PhoneNumber number, VictimId victim) {
        VictimId name = numbers.nameOf(number);
        return !isSamePersons(name, victim) && files.settled(name).isPresent();
    }

    private boolean isSamePersons(VictimId file, VictimId victim) {
        return file.equals(victim) || belonging.last(file).equals(belonging.last(victim));
    }

    /** Says nothing of the other file. */
    private static Refusal anothers() {
        return Refusal.conflict(
                        "number-of-another-file",
                        "expected a number that no other file has as its own, found one that another has: "
                                + "if both are one person, the two files have to be merged")
                .at("/number");
    }

    private static Entered<KnownNumber> entered(CaseFile file, PhoneNumber number, boolean fresh) {
        return new Entered<>(AttributionPolicy.known(file, number).orElseThrow(), file.version(), fresh);
    }
}
