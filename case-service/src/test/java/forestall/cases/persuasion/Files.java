package forestall.cases.persuasion;

import forestall.cases.FilesInMemory;
import forestall.cases.Reports;
import forestall.cases.audit.AuditEntry;
import forestall.cases.casefile.AddNote;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFilePolicy;
import forestall.cases.casefile.Entry;
import forestall.cases.casefile.MakeEntry;
import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.Reader;
import forestall.cases.casefile.Relation;
import forestall.cases.identity.AssignRole;
import forestall.cases.persuasion.out.WrittenForOfficers;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.facts.FreeText;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Files in memory, and kits made of them. */
public final class Files {

    public static final Reader OPERATOR = new Reader("operator", Set.of("operator"), null, null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T19:04:00Z"), ZoneOffset.UTC);

    public final FilesInMemory files = new FilesInMemory();
    public final List<AuditEntry> audited = new ArrayList<>();

    public void report(Envelope<? extends InterventionEvent> report) {
        files.change(
                report.event().victimId(),
                file -> CaseFilePolicy.decide(file, report, Instant.now(CLOCK), Reports.CONFIRMATION));
    }

    /** Somebody found this person carrying money. */
    public void courier(VictimId victim) {
        new AssignRole(files, audited::add, CLOCK)
                .to(
                        victim,
                        CaseRole.COURIER,
                        LocalDate.parse("2026-11-18"),
                        new FreeText("carried money"),
                        new Reader("investigator", Set.of("investigator"), null, null));
    }

    public void relative(VictimId victim, Relation relation, String name, String phone) {
        new MakeEntry(files, audited::add, CLOCK)
                .into(
                        victim,
                        new Entry.RelativeTold(
                                relation,
                                name == null ? null : new PersonName(name),
                                phone == null ? null : new PhoneNumber(phone)),
                        null,
                        OPERATOR);
    }

    public void note(VictimId victim, String text) {
        new AddNote(files, audited::add, CLOCK).write(victim, new FreeText(text), null, OPERATOR);
    }

    public CaseFile of(VictimId victim) {
        return files.find(victim).orElseThrow();
    }

    public PersuasionKit kit(VictimId victim, Reader reader, SimilarStories stories) {
        OpenFile open = new OpenFile(files, new Alone(), audited::add, CLOCK);
        return new ShowKit(
                        open, stories, WrittenForOfficers.scripts(), WrittenForOfficers.identity(), audited::add, CLOCK)
                .show(victim, reader);
    }

    /** No file was merged. */
    private record Alone() implements Belonging {

        @Override
        public Optional<VictimId> continuesAs(VictimId file) {
            return Optional.empty();
        }

        @Override
        public List<VictimId> mergedInto(VictimId file) {
            return List.of();
        }
    }
}
