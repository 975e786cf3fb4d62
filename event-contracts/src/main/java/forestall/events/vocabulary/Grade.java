package forestall.events.vocabulary;

/** How soon the squad must act, most urgent first. */
public enum Grade {
    RED,
    ORANGE,
    YELLOW
}
