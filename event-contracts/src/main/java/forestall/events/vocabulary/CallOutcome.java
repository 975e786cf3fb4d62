package forestall.events.vocabulary;

/** How a warning call ended. The first six reached somebody, the others did not. */
public enum CallOutcome {
    DISSUADED,
    SELF_AWARE,
    IGNORED_WARNING,
    DENIES,
    ALREADY_TRANSFERRED,
    FALSE_ALARM,
    NO_ANSWER,
    /** Probably still talking to the scammer: counts towards escalation, not as a mere retry. */
    BUSY,
    REJECTED,
    POWERED_OFF,
    OUT_OF_SERVICE,
    WRONG_PERSON;

    /** Whether the potential victim or a relative was reached. */
    public boolean reached() {
        return switch (this) {
            case DISSUADED, SELF_AWARE, IGNORED_WARNING, DENIES, ALREADY_TRANSFERRED, FALSE_ALARM -> true;
            case NO_ANSWER, BUSY, REJECTED, POWERED_OFF, OUT_OF_SERVICE, WRONG_PERSON -> false;
        };
    }
}
