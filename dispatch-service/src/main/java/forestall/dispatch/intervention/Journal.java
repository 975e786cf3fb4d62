package forestall.dispatch.intervention;

import forestall.chassis.usecase.Announcements;
import forestall.events.InterventionEvent;
import forestall.events.ids.InterventionId;
import java.time.Instant;

/**
 * What was decided goes to everybody as an event, onto the intervention's timeline as a sentence, and off the list of what is overdue; the
 * rest goes onto the timeline only.
 */
public final class Journal {
    private final Announcements announcements;
    private final Timeline timeline;
    private final Overdue overdue;

    public Journal(Announcements announcements, Timeline timeline, Overdue overdue) {
        this.announcements = announcements;
        this.timeline = timeline;
        this.overdue = overdue;
    }

    public void announce(InterventionEvent event, Instant happenedAt, String actor) {
        announcements.announce(event, happenedAt, actor);
        note(event.interventionId(), happenedAt, actor, event.getClass().getSimpleName(), Sentences.about(event));
        overdue.settledBy(event, happenedAt);
    }

    public void note(InterventionId intervention, Instant at, String actor, String type, String detail) {
        timeline.add(intervention, new TimelineEntry(at, actor, type, detail));
    }
}
