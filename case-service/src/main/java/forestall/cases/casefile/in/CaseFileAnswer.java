package forestall.cases.casefile.in;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.DocumentReference;
import forestall.cases.casefile.Episode;
import forestall.cases.casefile.KnownAddress;
import forestall.cases.casefile.KnownNumber;
import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.Relative;
import forestall.cases.casefile.Suspect;
import forestall.cases.casefile.TimelineEntry;
import forestall.cases.money.AccountAccess;
import forestall.cases.money.LossSums;
import forestall.cases.money.LossView;
import forestall.events.facts.PersonName;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Vulnerability;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole file. Amounts in fen, age in years, the timeline in the order of the world.
 *
 * @param sums of what counts, by state
 * @param timeline the lines that became known last
 * @param earlierLines how many more the route of the timeline has, of this file and those merged into it
 * @param withheld the names of parts that this reader is not shown
 * @param continuesAs the file that this one was merged into: it is read and written there
 * @param merged the files that were merged into this one and are shown with it
 */
record CaseFileAnswer(
        VictimId victimId,
        long version,
        CaseState state,
        List<PersonName> names,
        @Nullable Integer age,
        List<Vulnerability> vulnerabilities,
        List<KnownNumber> numbers,
        List<KnownAddress> addresses,
        List<Relative> relatives,
        List<Suspect> suspects,
        List<EpisodeAnswer> episodes,
        List<LossView> losses,
        LossSums sums,
        List<RoleAnswer> roles,
        List<DocumentReference> documents,
        List<TimelineEntry> timeline,
        long earlierLines,
        List<String> withheld,
        @Nullable VictimId continuesAs,
        List<VictimId> merged) {

    static CaseFileAnswer of(OpenFile.Shown shown, AccountAccess accounts) {
        CaseFile file = shown.file();
        return new CaseFileAnswer(
                file.victimId(),
                file.version(),
                file.state(),
                file.person().names(),
                file.person().age(),
                file.person().vulnerabilities(),
                file.person().numbers(),
                file.person().addresses(),
                file.person().relatives(),
                file.suspects(),
                file.episodes().stream().map(EpisodeAnswer::of).toList(),
                file.losses().stream().map(loss -> LossView.of(loss, accounts)).toList(),
                LossSums.of(file.losses()),
                RoleAnswer.of(file, shown.withheld().isEmpty()),
                file.documents(),
                file.timeline(),
                file.earlierLines(),
                shown.withheld(),
                shown.continuesAs(),
                shown.merged());
    }

    /** One intervention. */
    record EpisodeAnswer(
            InterventionId interventionId,
            @Nullable Instant openedAt,
            Grade grade,
            @Nullable String rule,
            ScamType scamType,
            CaseState state,
            @Nullable InterventionResult result,
            @Nullable Instant closedAt,
            List<StationCode> stations) {

        static EpisodeAnswer of(Episode episode) {
            return new EpisodeAnswer(
                    episode.interventionId(),
                    episode.openedAt(),
                    episode.grade(),
                    episode.rule(),
                    episode.scamType(),
                    episode.state(),
                    episode.result(),
                    episode.closedAt(),
                    episode.stations());
        }
    }
}
