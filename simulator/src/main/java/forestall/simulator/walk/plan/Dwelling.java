package forestall.simulator.walk.plan;

/** How much the feed knows of where somebody lives. */
public enum Dwelling {
    /** The division's code: its station is found. */
    BY_CODE,
    /** A Chinese text with district and division: the same station is found. */
    BY_TEXT,
    /** The same romanised. */
    ROMANISED,
    /** A name that two divisions have: a person chooses between the candidates. */
    AMBIGUOUS,
    /** A text without a place that anybody knows: a person chooses. */
    SOMEWHERE,
    /** Nothing: a person chooses. */
    UNKNOWN;

    public boolean routable() {
        return this == BY_CODE || this == BY_TEXT || this == ROMANISED;
    }
}
