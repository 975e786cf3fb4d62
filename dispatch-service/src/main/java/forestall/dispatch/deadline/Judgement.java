package forestall.dispatch.deadline;

/** What became of a deadline. */
enum Judgement {
    /** Somebody had told of its stage by then. */
    KEPT,
    /** It no longer mattered by then. */
    LAPSED,
    /** Somebody is at it who was at it by then: only the end will tell. */
    IN_HAND,
    MISSED,
    /** Missed, and by the time of the judgement it has happened or no longer matters: nobody need look after it. */
    LATE;

    boolean isMiss() {
        return this == MISSED || this == LATE;
    }
}
