package forestall.local.postgres;

/** What a power cut may cost. */
public enum Durability {
    /** Nothing that was committed. */
    KEPT,
    /** Everything; for tests, which start from nothing anyway. */
    NONE;

    String setting() {
        return this == KEPT ? "on" : "off";
    }
}
