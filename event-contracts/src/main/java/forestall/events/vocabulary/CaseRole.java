package forestall.events.vocabulary;

/** The part that a person played, from a date on. */
public enum CaseRole {
    VICTIM,
    COURIER,
    SUSPECT
}
