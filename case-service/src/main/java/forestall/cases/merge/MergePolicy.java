package forestall.cases.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.Hand;
import forestall.cases.casefile.KnownNumber;
import forestall.cases.casefile.PersonFile;
import forestall.chassis.usecase.Refusal;
import forestall.events.CaseEvent;
import forestall.events.CasesMerged;
import forestall.events.CasesParted;
import forestall.events.Envelope;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether two files can be one person's, and what is told when they are, or when they are not after all. */
final class MergePolicy {
    /** In years: what two feeds may say of one person. */
    static final int MOST_YEARS_BETWEEN = 5;

    private MergePolicy() {}

    /**
     * Merges.
     *
     * @param present what the file that ends is merged into by now
     * @param ofInto what the file that continues is merged into
     * @throws Refusal when they cannot be one, with what was expected and what was found
     */
    static MergeDecision merged(
            PersonFile ends,
            PersonFile continues,
            Optional<Merge> present,
            Optional<Merge> ofInto,
            FreeText reason,
            Hand by) {
        CaseFile from = ends.file();
        CaseFile into = continues.file();
        if (from.victimId().equals(into.victimId())) {
            throw refused("merge-with-itself", "expected another file to merge, found the same one");
        }
        if (present.isPresent()) {
            return same(present.get(), into.victimId());
        }
        ofInto.ifPresent(other -> {
            throw other.into().equals(from.victimId())
                    ? refused(
                            "merge-in-a-circle",
                            "expected a file that continues, found one that was merged into this one")
                    : refused(
                            "merged-into-another",
                            "expected a file that continues, found one that was merged into %s: merge into that one"
                                    .formatted(other.into()));
        });
        // Whatever was merged into either would be one person's too.
        ends.shownTogether().forEach(one -> continues.shownTogether().forEach(other -> requireOnePerson(one, other)));
        Merge merge = new Merge(from.victimId(), into.victimId(), by.at(), by.name(), reason);
        return new MergeDecision.Changed(
                merge,
                merge,
                announced(new CasesMerged(into.victimId(), from.victimId(), into.victimId(), into.dimensions()), by));
    }

    /**
     * Undoes a merge.
     *
     * @param names the ids under which alerts about the numbers of the file that ended arrive
     */
    static MergeDecision parted(
            CaseFile from, CaseFile into, Optional<Merge> present, List<VictimId> names, FreeText reason, Hand by) {
        if (present.filter(merge -> merge.into().equals(into.victimId())).isEmpty()) {
            throw refused(
                    "not-merged",
                    "expected a file that was merged into %s, found one that %s"
                            .formatted(
                                    into.victimId(),
                                    present.map(merge -> "was merged into " + merge.into())
                                            .orElse("continues by itself")));
        }
        List<VictimId> others =
                names.stream().filter(name -> !name.equals(from.victimId())).toList();
        return new MergeDecision.Changed(
                null,
                new Merge(from.victimId(), into.victimId(), by.at(), by.name(), reason),
                announced(
                        new CasesParted(into.victimId(), from.victimId(), into.victimId(), others, into.dimensions()),
                        by));
    }

    private static MergeDecision same(Merge present, VictimId into) {
        if (present.into().equals(into)) {
            return new MergeDecision.Unchanged(present);
        }
        throw refused(
                "already-merged",
                "expected a file that continues by itself, found one that was merged into %s"
                        .formatted(present.into()));
    }

    private static void requireOnePerson(CaseFile from, CaseFile into) {
        Integer one = from.person().age();
        Integer other = into.person().age();
        if (one != null && other != null && Math.abs(one - other) > MOST_YEARS_BETWEEN) {
            throw refused(
                    "merge-contradicted",
                    "expected two files that can be one person's, at most %d years apart, found ages of %d and %d"
                            .formatted(MOST_YEARS_BETWEEN, one, other));
        }
        if (suspects(from, into) || suspects(into, from)) {
            throw refused(
                    "merge-contradicted",
                    "expected two files that can be one person's, found that one is a suspect in the other's");
        }
    }

    private static boolean suspects(CaseFile file, CaseFile other) {
        return other.person().numbers().stream()
                .map(KnownNumber::number)
                .anyMatch(number -> file.suspects().stream().anyMatch(suspect -> number.equals(suspect.phone())));
    }

    private static <E extends CaseEvent> Envelope<E> announced(E event, Hand by) {
        UUID id = UUID.nameUUIDFromBytes((by.id() + " " + event.getClass().getSimpleName()).getBytes(UTF_8));
        return new Envelope<>(id, event, by.at(), by.name(), null);
    }

    private static Refusal refused(String code, String sentence) {
        return Refusal.conflict(code, sentence).at("/from");
    }
}
