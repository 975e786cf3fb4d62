package forestall.dispatch.visit;

/** How far a visit is. */
public enum VisitState {
    /** No station is known for the place: a supervisor chooses one by a hand-over. */
    UNROUTED,
    /** The station was told. */
    NOTIFIED,
    ACCEPTED,
    /** Officers are on their way. */
    ASSIGNED,
    COMPLETED,
    /** Nobody need go any more: the intervention is monitored or closed. */
    STOOD_DOWN;

    public boolean open() {
        return switch (this) {
            case UNROUTED, NOTIFIED, ACCEPTED, ASSIGNED -> true;
            case COMPLETED, STOOD_DOWN -> false;
        };
    }
}
