package forestall.dispatch.warningcall;

import forestall.dispatch.intervention.Intervention;
import forestall.events.ids.CallId;
import forestall.events.vocabulary.Grade;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls that wait, the most urgent first: by grade, then by when they are due, then by age. To look at; claiming is something else. */
public interface CallQueue {
    /** A place in the queue. */
    record Place(WarningCall call, Intervention intervention) {
        public Mark mark() {
            return new Mark(call.turn().grade(), call.dueAt(), call.turn().queuedAt(), call.id());
        }
    }

    /** Where a call stood when it was seen: a page continues behind it, whatever became of the call. */
    record Mark(Grade grade, Instant dueAt, Instant queuedAt, CallId call) {}

    /** How many wait, claimed and deferred ones too; counted no further than that. */
    int waiting(int most);

    /** So many places behind that mark; from the front without one. */
    List<Place> after(@Nullable Mark mark, int limit);

    /** So many of those that an operator has, also when the claim has run out and nobody has noticed; the oldest claim first. */
    List<Place> claimed(int limit);
}
