package forestall.dispatch.deadline;

/** Deadlines that were missed. */
public interface MissedDeadlines {
    /** False when this stage of the intervention was missed before. */
    boolean add(Alarm.Due due);
}
