package forestall.dispatch.deadletter;

import java.util.Collection;
import java.util.Map;

/** Which letters were played, by whom and where to. Kept for good. */
public interface Replays {

    /** Of these letters, those that were played. */
    Map<LetterId, Replay> of(Collection<Letter> letters);

    /** Until the transaction ends nobody else decides about this letter. */
    void lock(LetterId id);

    void add(Letter letter, Replay played);
}
