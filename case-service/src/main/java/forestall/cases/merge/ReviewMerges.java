package forestall.cases.merge;

import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.Hand;
import forestall.cases.casefile.HeldRole;
import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.PersonFiles;
import forestall.cases.casefile.Reader;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what a merge would do before anybody does it, and which stand. Both files are on record as read. */
public final class ReviewMerges {

    private static final FreeText UNSAID = new FreeText("");

    private final CaseFiles files;
    private final OpenFile open;
    private final PersonFiles persons;
    private final Merges merges;
    private final Clock clock;

    public ReviewMerges(CaseFiles files, OpenFile open, Belonging belonging, Merges merges, Clock clock) {
        this.files = files;
        this.open = open;
        this.persons = new PersonFiles(files, belonging);
        this.merges = merges;
        this.clock = clock;
    }

    /** What speaks against it without forbidding it: a person looks twice. */
    public enum Doubt {
        /** Both have names, and none of them is the same. */
        NAMES,
        AGES,
        /** An intervention is under way in both. */
        BOTH_OPEN,
        /** One of them works for the scammers: then the protection of both is withheld. */
        OTHER_SIDE
    }

    /**
     * What a merge would do.
     *
     * @param ends what comes over, with what was merged into that file before
     * @param continues what it comes to
     * @param lossesToCompare which may be one transfer that stands in both
     * @param refused why it cannot be; null when it can
     */
    public record Preview(
            CaseFile ends,
            CaseFile continues,
            List<DoubleEntries.Pair> lossesToCompare,
            Set<Doubt> doubts,
            @Nullable Refusal refused) {
        public Preview {
            lossesToCompare = List.copyOf(lossesToCompare);
            doubts = Collections.unmodifiableSet(doubts);
        }
    }

    /**
     * A merge that stands.
     *
     * @param lossesToCompare which may be one transfer that stands in both; withdrawn ones are none
     */
    public record Standing(Merge merge, List<DoubleEntries.Pair> lossesToCompare) {
        public Standing {
            lossesToCompare = List.copyOf(lossesToCompare);
        }
    }

    /**
     * What it would do to merge one file into another.
     *
     * @throws Refusal when either file is not there for this reader
     */
    public Preview of(VictimId from, VictimId into, Reader reader) {
        CaseFile continues = open.show(into, reader).file();
        CaseFile ends = open.show(from, reader).file();
        return new Preview(
                ends,
                continues,
                DoubleEntries.between(ends.losses(), continues.losses()),
                doubts(ends, continues),
                refusal(from, into, reader));
    }

    /** Those of the files that were merged into another. */
    public List<Standing> standing(Collection<VictimId> of) {
        return of.stream()
                .flatMap(file -> merges.of(file).stream())
                .map(merge -> new Standing(
                        merge,
                        DoubleEntries.between(
                                file(merge.from()).losses(), file(merge.into()).losses())))
                .toList();
    }

    private @Nullable Refusal refusal(VictimId from, VictimId into, Reader reader) {
        Hand nobody = new Hand(new UUID(0, 0), clock.instant(), reader.name());
        Optional<Merge> present = merges.of(from);
        try {
            MergePolicy.merged(
                    persons.with(file(from)), persons.with(file(into)), present, merges.of(into), UNSAID, nobody);
        } catch (Refusal refused) {
            return refused;
        }
        return present.map(merge -> Refusal.conflict(
                        "already-merged",
                        "expected a file that continues by itself, found one that was merged into %s"
                                .formatted(merge.into())))
                .orElse(null);
    }

    private CaseFile file(VictimId victim) {
        return files.find(victim).orElseGet(() -> CaseFile.unknown(victim));
    }

    private static Set<Doubt> doubts(CaseFile one, CaseFile other) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (!one.person().names().isEmpty()
                && !other.person().names().isEmpty()
                && Collections.disjoint(one.person().names(), other.person().names())) {
            doubts.add(Doubt.NAMES);
        }
        Integer age = one.person().age();
        if (age != null
                && other.person().age() != null
                && !Objects.equals(age, other.person().age())) {
            doubts.add(Doubt.AGES);
        }
        if (one.state() == CaseState.OPEN && other.state() == CaseState.OPEN) {
            doubts.add(Doubt.BOTH_OPEN);
        }
        if (onTheOtherSide(one) != onTheOtherSide(other)) {
            doubts.add(Doubt.OTHER_SIDE);
        }
        return doubts;
    }

    private static boolean onTheOtherSide(CaseFile file) {
        return file.roles().stream().anyMatch(HeldRole::onTheOtherSide);
    }
}
