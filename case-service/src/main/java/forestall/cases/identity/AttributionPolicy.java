package forestall.cases.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.Hand;
import forestall.cases.casefile.KnownNumber;
import forestall.events.Envelope;
import forestall.events.NumberAttributed;
import forestall.events.facts.FreeText;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.util.Optional;
import java.util.UUID;

/** What becomes of a file when a further number turns out to be its person's. */
final class AttributionPolicy {

    private AttributionPolicy() {}

    /** The same number again changes nothing, whoever says so and with whatever evidence. */
    static CaseDecision attributed(CaseFile file, PhoneNumber number, VictimId name, FreeText evidence, Hand by) {
        if (file.hasNumber(number)) {
            return new CaseDecision.Unchanged();
        }
        KnownNumber known = new KnownNumber(number, by.name(), by.at(), evidence);
        UUID id = UUID.nameUUIDFromBytes((file.victimId() + " has number " + name).getBytes(UTF_8));
        return CaseDecision.Changed.announcing(
                file.with(file.person().with(known)),
                new Envelope<>(
                        id,
                        new NumberAttributed(file.victimId(), name, evidence, file.dimensions()),
                        by.at(),
                        by.name(),
                        null),
                by.at());
    }

    static Optional<KnownNumber> known(CaseFile file, PhoneNumber number) {
        return file.person().numbers().stream()
                .filter(known -> known.number().equals(number))
                .findFirst();
    }
}
