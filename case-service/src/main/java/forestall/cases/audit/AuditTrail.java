package forestall.cases.audit;

/** Append-only. An entry that cannot be written fails the read or change that it is about. */
public interface AuditTrail {

    /** Adds an entry; the same entry again changes nothing. */
    void add(AuditEntry entry);
}
