package forestall.dispatch.warningcall;

import forestall.dispatch.intervention.Intervention;
import forestall.events.ids.CallId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls that wait, the most urgent first: by grade, then by when they are due, then by age. To look at; claiming is something else. */
public interface CallQueue {
    /** A place in the queue. */
    record Place(WarningCall call, Intervention intervention) {}

    /** So many places after that call's; from the front without one. */
    List<Place> after(@Nullable CallId call, int limit);
}
