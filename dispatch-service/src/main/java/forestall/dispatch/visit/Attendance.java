package forestall.dispatch.visit;

import forestall.events.ids.OfficerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the station has done so far.
 *
 * @param officers who go, or went
 * @param arrival at the door of the place where the visit is now
 */
public record Attendance(
        @Nullable Instant acceptedAt,
        List<OfficerId> officers,
        @Nullable Arrival arrival) {
    static final Attendance NONE = new Attendance(null, List.of(), null);

    public Attendance {
        officers = List.copyOf(officers);
    }

    Attendance by(List<OfficerId> going) {
        return new Attendance(acceptedAt, going, arrival);
    }

    Attendance arrived(Arrival told) {
        return new Attendance(acceptedAt, officers, told);
    }

    /** To another door. */
    Attendance underWay() {
        return new Attendance(acceptedAt, officers, null);
    }
}
