package forestall.dispatch.warningcall;

/** How far a warning call is. */
public enum CallState {
    /** On the queue, claimed or not. */
    WAITING,
    COMPLETED,
    /** Nobody need call any more. */
    STOOD_DOWN
}
