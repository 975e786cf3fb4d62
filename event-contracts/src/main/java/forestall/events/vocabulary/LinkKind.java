package forestall.events.vocabulary;

/** What two case files share. */
public enum LinkKind {
    PHONE,
    ACCOUNT,
    HANDLE,
    ADDRESS,
    PERSON
}
