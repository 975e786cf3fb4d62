package forestall.cases.identity;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.HeldRole;
import forestall.cases.follow.Look;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;

/**
 * Looks at files that changed: whose own numbers were seen in the files of others, and whose numbers these files show. Each file notes
 * what it says in the register after it is stored for good, and looks there in the same step; so whichever of two files comes second sees
 * the first. Everything here may be done twice.
 */
public final class RecognisePeople implements Look {

    private final CaseFiles files;
    private final NumberRegister numbers;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    public RecognisePeople(CaseFiles files, NumberRegister numbers, Notices notices, AuditTrail audit, Clock clock) {
        this.files = files;
        this.numbers = numbers;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void at(VictimId file) {
        files.settled(file).ifPresent(this::look);
    }

    private void look(CaseFile file) {
        VictimId victim = file.victimId();
        Trace trace = Trace.of(file);
        trace.own().forEach(own -> recognise(victim, own, numbers.owned(own, victim)));
        trace.seen().forEach(seen -> {
            NumberRegister.Known known = numbers.sighted(seen.number(), seen.sighting());
            known.owners().forEach(owner -> recognise(owner, seen.number(), known));
        });
        trace.roles().stream().filter(HeldRole::onTheOtherSide).forEach(role -> notices.tell(Notice.of(victim, role)));
    }

    private void recognise(VictimId owner, PhoneNumber number, NumberRegister.Known known) {
        if (known.sightings().earliest().isEmpty()) {
            return;
        }
        boolean more;
        do {
            more = files.change(
                            owner, file -> onRecord(RolePolicy.seen(file, number, known.sightings(), clock.instant())))
                    instanceof CaseDecision.Changed;
        } while (more);
    }

    private CaseDecision onRecord(CaseDecision decision) {
        if (decision instanceof CaseDecision.Changed(var file, var added, var announced)) {
            announced.forEach(event -> audit.add(new AuditEntry(
                    event.id(),
                    event.happenedAt(),
                    event.actor(),
                    AuditEntry.Action.ASSIGN_ROLE,
                    true,
                    List.of(file.victimId()),
                    "own number seen in another file")));
        }
        return decision;
    }
}
