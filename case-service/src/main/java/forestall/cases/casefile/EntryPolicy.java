package forestall.cases.casefile;

import forestall.chassis.usecase.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an entry makes of a file. What the file says already changes nothing, so an entry that is sent twice stands there once. */
final class EntryPolicy {

    private EntryPolicy() {}

    /**
     * The file with the entry and a line that tells of it.
     *
     * @throws Refusal when the entry is about something that the file does not have
     */
    static CaseDecision decide(CaseFile file, Entry<?> entry, Hand hand) {
        requirePast("/since", entry instanceof Entry.AddressTold told ? told.since() : null, hand);
        requirePast("/seenAt", entry instanceof Entry.SuspectNamed named ? named.seenAt() : null, hand);
        CaseFile entered = switch (entry) {
            case Entry.RelativeTold told -> file.with(person(file).with(relative(told, hand)));
            case Entry.RelativeCorrected(var id, var right) -> corrected(file, id, right);
            case Entry.RelativeRemoved(var id) ->
                file.with(person(file).without(known(file, id).id()));
            case Entry.AddressTold told -> file.with(person(file).at(address(told, hand)));
            case Entry.VulnerabilitiesSeen(var seen) -> file.with(person(file).with(seen));
            case Entry.SuspectNamed named -> file.with(Suspect.seen(file.suspects(), suspect(file, named, hand)));
            case Entry.DocumentFiled filed -> filed(file, filed, hand);
        };
        if (entered.equals(file)) {
            return new CaseDecision.Unchanged();
        }
        List<TimelineEntry> line = List.of(EntryDetail.line(file, entry, hand));
        return new CaseDecision.Changed(entered.changed(line), line, List.of());
    }

    private static void requirePast(String pointer, @Nullable Instant stated, Hand hand) {
        if (stated != null && stated.isAfter(hand.at())) {
            throw Refusal.invalid("not-yet", "expected a time up to %s, found %s".formatted(hand.at(), stated))
                    .at(pointer);
        }
    }

    private static Person person(CaseFile file) {
        return file.person();
    }

    private static Relative relative(Entry.RelativeTold told, Hand hand) {
        return told.as(hand.id(), hand.name(), hand.at());
    }

    private static CaseFile corrected(CaseFile file, UUID id, Entry.RelativeTold right) {
        Relative wrong = known(file, id);
        return file.with(file.person().corrected(right.as(id, wrong.source(), wrong.since())));
    }

    private static Relative known(CaseFile file, UUID id) {
        return file.person()
                .relative(id)
                .orElseThrow(() -> Refusal.notFound(
                        "relative-not-found", "expected the id of a relative in this file, found " + id));
    }

    private static KnownAddress address(Entry.AddressTold told, Hand hand) {
        return KnownAddress.at(
                told.place(),
                Objects.requireNonNullElse(told.source(), hand.name()),
                Objects.requireNonNullElse(told.since(), hand.at()));
    }

    private static Suspect suspect(CaseFile file, Entry.SuspectNamed named, Hand hand) {
        Instant at = named.seenAt();
        return named.as(at != null ? at : named.in(file).map(Suspect::lastSeen).orElse(hand.at()));
    }

    /** The same document at the same place is the one that is known; its digest may become known later. */
    private static CaseFile filed(CaseFile file, Entry.DocumentFiled filed, Hand hand) {
        DocumentReference known = filed.in(file).orElse(null);
        if (known == null) {
            return file.with(filed.as(hand));
        }
        if (filed.sha256() == null || filed.sha256().equals(known.sha256())) {
            return file;
        }
        if (known.sha256() != null) {
            throw Refusal.conflict(
                    "another-document",
                    "expected the digest that is known of this document at this place, found another one: "
                            + "a document that was replaced has another title or place");
        }
        return file.with(new DocumentReference(
                known.id(), known.kind(), known.title(), known.keptAt(), filed.sha256(), known.by(), known.at()));
    }
}
