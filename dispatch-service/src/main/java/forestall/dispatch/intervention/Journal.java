package forestall.dispatch.intervention;

import forestall.chassis.usecase.Announcements;
import forestall.events.InterventionEvent;
import forestall.events.ids.InterventionId;
import java.time.Instant;

/** What was decided goes to everybody as an event and onto the intervention's timeline as a sentence; the rest onto the timeline only. */
public final class Journal {
    private final Announcements announcements;
    private final Timeline timeline;

    public Journal(Announcements announcements, Timeline timeline) {
        this.announcements = announcements;
        this.timeline = timeline;
    }

    public void announce(InterventionEvent event, Instant happenedAt, String actor) {
        announcements.announce(event, happenedAt, actor);
        note(event.interventionId(), happenedAt, actor, event.getClass().getSimpleName(), Sentences.about(event));
    }

    public void note(InterventionId intervention, Instant at, String actor, String type, String detail) {
        timeline.add(intervention, new TimelineEntry(at, actor, type, detail));
    }
}
