package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry.Action;
import forestall.events.facts.FreeText;
import forestall.events.facts.Location;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.vocabulary.CaseRole;
import forestall.events.vocabulary.Vulnerability;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody enters into a file.
 *
 * @param <T> what stands in the file afterwards
 */
public sealed interface Entry<T> {

    /** What the audit trail calls it. */
    Action action();

    /** What stands in the file of it; empty when nothing does. */
    Optional<T> in(CaseFile file);

    /** Somebody who may persuade the person; at least a name or a number is known. */
    record RelativeTold(
            Relation relation,
            @Nullable PersonName name,
            @Nullable PhoneNumber phone) implements Entry<Relative> {

        @Override
        public Action action() {
            return Action.ADD_RELATIVE;
        }

        @Override
        public Optional<Relative> in(CaseFile file) {
            return file.person().relatives().stream()
                    .filter(known -> known.says(as(known.id(), known.source(), known.since())))
                    .findFirst();
        }

        Relative as(UUID id, String source, Instant since) {
            return new Relative(id, relation, name, phone, source, since);
        }
    }

    /** What was told of a relative was wrong. */
    record RelativeCorrected(UUID relative, RelativeTold right) implements Entry<Relative> {

        @Override
        public Action action() {
            return Action.CORRECT_RELATIVE;
        }

        @Override
        public Optional<Relative> in(CaseFile file) {
            return file.person().relative(relative);
        }
    }

    /** Somebody is no relative of the person. */
    record RelativeRemoved(UUID relative) implements Entry<UUID> {

        @Override
        public Action action() {
            return Action.REMOVE_RELATIVE;
        }

        @Override
        public Optional<UUID> in(CaseFile file) {
            return Optional.of(relative);
        }
    }

    /**
     * A place where the person lives or stays.
     *
     * @param source who told it; null for whoever enters it
     * @param since when it became known; null for now
     */
    record AddressTold(
            Location place,
            @Nullable String source,
            @Nullable Instant since) implements Entry<KnownAddress> {

        @Override
        public Action action() {
            return Action.ADD_ADDRESS;
        }

        @Override
        public Optional<KnownAddress> in(CaseFile file) {
            return file.person().addresses().stream()
                    .filter(known -> known.text().equals(place.address()))
                    .findFirst();
        }

        @Override
        public String toString() {
            return "AddressTold" + place;
        }
    }

    /** Why the person is easily deceived. */
    record VulnerabilitiesSeen(List<Vulnerability> vulnerabilities) implements Entry<List<Vulnerability>> {

        public VulnerabilitiesSeen {
            vulnerabilities = List.copyOf(vulnerabilities);
        }

        @Override
        public Action action() {
            return Action.ADD_VULNERABILITIES;
        }

        @Override
        public Optional<List<Vulnerability>> in(CaseFile file) {
            return Optional.of(file.person().vulnerabilities().stream()
                    .filter(vulnerabilities::contains)
                    .toList());
        }
    }

    /**
     * Somebody who deceives the person or carries the money; at least a number, a handle or an account is known.
     *
     * @param role SUSPECT or COURIER
     * @param seenAt null for now, and for no other time than is known of the same suspect
     */
    record SuspectNamed(
            CaseRole role,
            @Nullable PhoneNumber phone,
            @Nullable String handle,
            List<String> accounts,
            @Nullable Instant seenAt)
            implements Entry<Suspect> {

        public SuspectNamed {
            accounts = List.copyOf(accounts);
        }

        @Override
        public Action action() {
            return Action.ADD_SUSPECT;
        }

        @Override
        public Optional<Suspect> in(CaseFile file) {
            return file.suspects().stream().filter(as(Instant.EPOCH)::same).findFirst();
        }

        Suspect as(Instant at) {
            return new Suspect(role == CaseRole.COURIER ? role : null, phone, handle, accounts, at, at);
        }

        @Override
        public String toString() {
            return "SuspectNamed[" + role + "]";
        }
    }

    /** A document that is kept elsewhere. */
    record DocumentFiled(
            DocumentKind kind,
            FreeText title,
            FreeText keptAt,
            @Nullable String sha256) implements Entry<DocumentReference> {

        @Override
        public Action action() {
            return Action.ADD_DOCUMENT;
        }

        @Override
        public Optional<DocumentReference> in(CaseFile file) {
            DocumentReference wanted = as(new Hand(new UUID(0, 0), Instant.EPOCH, ""));
            return file.documents().stream().filter(wanted::same).findFirst();
        }

        DocumentReference as(Hand hand) {
            return new DocumentReference(hand.id(), kind, title, keptAt, sha256, hand.name(), hand.at());
        }
    }
}
