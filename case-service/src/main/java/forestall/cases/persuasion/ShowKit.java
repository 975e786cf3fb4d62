package forestall.cases.persuasion;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.AccessPolicy;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.Reader;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the kit for somebody who may read the file, of what that reader may see of it. */
public final class ShowKit {

    private final OpenFile open;
    private final SimilarStories stories;
    private final ScamScripts scripts;
    private final IdentityProof identity;
    private final AuditTrail audit;
    private final Clock clock;

    public ShowKit(
            OpenFile open,
            SimilarStories stories,
            ScamScripts scripts,
            IdentityProof identity,
            AuditTrail audit,
            Clock clock) {
        this.open = open;
        this.stories = stories;
        this.scripts = scripts;
        this.identity = identity;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The kit as it is now.
     *
     * @throws forestall.chassis.usecase.Refusal when there is no such file for this reader
     */
    public PersuasionKit show(VictimId victim, Reader reader) {
        OpenFile.Shown shown = open.show(victim, reader, AuditEntry.Action.SHOW_KIT);
        CaseFile file = shown.file();
        SimilarStories.Found similar = stories.like(shown, reader, KitPolicy.STORIES_COUNTED);
        KnownScam scam = KitPolicy.scam(file);
        List<Told> told = ToldPolicy.told(file);
        List<ClosedCase> badly = KitPolicy.ended(Ending.BADLY, similar.cases());
        List<ClosedCase> well = KitPolicy.ended(Ending.WELL, similar.cases());
        record(Stream.concat(badly.stream(), well.stream()), reader);
        return new PersuasionKit(
                victim,
                clock.instant(),
                file.person().names(),
                file.person().age(),
                scam,
                RelativePolicy.toCall(file.person()),
                told.stream().limit(KitPolicy.OCCASIONS).toList(),
                told.size() > KitPolicy.OCCASIONS || file.earlierLines() > 0,
                ToldPolicy.promisesNotKept(file),
                file.earlierLines() > 0,
                TacticPolicy.count(similar.stories()),
                identity,
                scripts.of(scam.type()),
                scripts.clues(scam.type()),
                stories(badly),
                stories(well),
                similar.cases().size(),
                similar.complete(),
                shown.withheld(),
                shown.continuesAs());
    }

    /** Whoever reads a story reads of that file too. */
    private void record(Stream<ClosedCase> told, Reader reader) {
        List<VictimId> subjects = told.map(ClosedCase::file).distinct().toList();
        if (!subjects.isEmpty()) {
            audit.add(new AuditEntry(
                    UUID.randomUUID(),
                    clock.instant(),
                    reader.name(),
                    AuditEntry.Action.SHOW_KIT,
                    true,
                    subjects,
                    AccessPolicy.why(reader)));
        }
    }

    private static List<SimilarStory> stories(List<ClosedCase> told) {
        return told.stream().map(ClosedCase::story).toList();
    }
}
