package forestall.dispatch.intervention;

import forestall.events.ids.InterventionId;
import java.util.List;

/** The story of each intervention, only ever added to. */
public interface Timeline {
    void add(InterventionId intervention, TimelineEntry entry);

    /** In the order of telling. */
    List<TimelineEntry> of(InterventionId intervention);
}
