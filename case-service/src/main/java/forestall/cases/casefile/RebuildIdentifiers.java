package forestall.cases.casefile;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the register of identifiers again, some files at a time; what is done twice changes nothing. Nobody is shown anything of the files. */
public final class RebuildIdentifiers {

    private final IdentifierRegister register;
    private final AuditTrail audit;
    private final Clock clock;

    public RebuildIdentifiers(IdentifierRegister register, AuditTrail audit, Clock clock) {
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    public IdentifierRegister.Round round(@Nullable VictimId after, int files, Reader reader) {
        audit.add(new AuditEntry(
                UUID.randomUUID(),
                clock.instant(),
                reader.name(),
                AuditEntry.Action.REBUILD_IDENTIFIERS,
                true,
                List.of(),
                AccessPolicy.why(reader)));
        return register.enter(after, files);
    }
}
