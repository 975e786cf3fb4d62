package forestall.events.vocabulary;

/** Whom a warning call reached. */
public enum Reached {
    VICTIM,
    RELATIVE,
    NOBODY
}
