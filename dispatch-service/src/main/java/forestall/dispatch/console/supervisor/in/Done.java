package forestall.dispatch.console.supervisor.in;

/** What somebody has just done on a page, told on the page that it leads to. */
enum Done {
    /** A call went back to the queue. */
    RELEASED,
    /** The visit has another station. */
    HANDED_OVER,
    /** The person was found somewhere. */
    LOCATED,
    /** Nobody need go. */
    STOOD_DOWN,
    /** Another grade was given. */
    REGRADED,
    /** The intervention was closed. */
    CLOSED,
    /** A dead letter was played again. */
    PLAYED
}
