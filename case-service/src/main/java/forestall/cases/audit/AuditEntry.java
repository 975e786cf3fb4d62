package forestall.cases.audit;

import forestall.events.ids.VictimId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One read or change. Holds no personal data besides the opaque ids of the files.
 *
 * @param id of the event that was applied, or of the line or event that a change became; random for a read
 * @param who user name or machine client
 * @param subjects the files; empty for a search without a result
 * @param why the reason that the person gave, or the event or role by which it was allowed
 */
public record AuditEntry(
        UUID id, Instant at, String who, Action what, boolean granted, List<VictimId> subjects, String why) {

    /** What was done or refused. */
    public enum Action {
        SEARCH_FILES,
        REBUILD_IDENTIFIERS,
        FIND_SIMILAR,
        REBUILD_INDEX,
        /** On a page, with names and addresses masked. */
        READ_MASKED,
        /** With names and addresses. */
        READ_FILE,
        /** Names and addresses, which were masked before, and numbers. */
        SHOW_PERSON,
        SHOW_NUMBERS,
        READ_TIMELINE,
        IMPORT_CASE,
        SHOW_KIT,
        ADD_NOTE,
        ADD_RELATIVE,
        CORRECT_RELATIVE,
        REMOVE_RELATIVE,
        ADD_ADDRESS,
        ADD_VULNERABILITIES,
        ADD_SUSPECT,
        ADD_DOCUMENT,
        ATTRIBUTE_NUMBER,
        ASSIGN_ROLE,
        MERGE_FILES,
        PART_FILES,
        READ_NOTICES,
        READ_LINKS,
        READ_NETWORK,
        REBUILD_NETWORKS,
        LINK_FILES,
        READ_AUDIT,
        ENTER_LOSS,
        CORRECT_LOSS,
        CONFIRM_LOSS,
        READ_FREEZES,
        REMIND_OF_FREEZE,
        APPLY_EVENT
    }

    public AuditEntry {
        subjects = List.copyOf(subjects);
    }
}
