package forestall.cases.persuasion;

import forestall.cases.casefile.Relative;
import forestall.events.facts.PersonName;
import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of it, in both languages.
 *
 * @param age in years, as stated last
 * @param relatives whom to call, in this order
 * @param told what the person was told before, the latest first
 * @param moreTold whether the file's timeline has more of that
 * @param promisesNotKept how often the person promised and then was alerted about again
 * @param earlierPromises whether the file has older lines in which further promises may stand
 * @param clues what to ask while the type is not known; otherwise none
 * @param looked among so many of the most similar cases those that ended badly or well were looked for
 * @param complete whether every closed case was looked at for similar ones
 * @param withheld the names of parts of the file that this reader is not shown
 * @param continuesAs the file that this one was merged into
 */
public record PersuasionKit(
        VictimId victimId,
        Instant madeAt,
        List<PersonName> names,
        @Nullable Integer age,
        KnownScam scam,
        List<Relative> relatives,
        List<Told> told,
        boolean moreTold,
        int promisesNotKept,
        boolean earlierPromises,
        TacticPolicy.Counts tactics,
        IdentityProof identity,
        ScamScript script,
        List<Clue> clues,
        List<SimilarStory> endedBadly,
        List<SimilarStory> endedWell,
        int looked,
        boolean complete,
        List<String> withheld,
        @Nullable VictimId continuesAs) {

    public PersuasionKit {
        names = List.copyOf(names);
        relatives = List.copyOf(relatives);
        told = List.copyOf(told);
        clues = List.copyOf(clues);
        endedBadly = List.copyOf(endedBadly);
        endedWell = List.copyOf(endedWell);
        withheld = List.copyOf(withheld);
    }
}
