package forestall.cases.persuasion;

/** How much of a kit is wanted. */
public enum Part {
    /** All of it, for officers. */
    WHOLE,
    /** What may be shown to the person, and nothing else. */
    SHOWN
}
