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
        announce(event, Facts.of(event), happenedAt, actor);
    }

    /** The same, with facts that the event has in a sentence only. */
    void announce(InterventionEvent event, Facts facts, Instant happenedAt, String actor) {
        announcements.announce(event, happenedAt, actor);
        note(
                event.interventionId(),
                happenedAt,
                actor,
                event.getClass().getSimpleName(),
                Sentences.about(event),
                facts);
        overdue.settledBy(event, happenedAt);
    }

    /**
     * Onto the timeline only.
     *
     * @param facts what the sentence says
     */
    public void note(InterventionId intervention, Instant at, String actor, String type, String sentence, Facts facts) {
        timeline.add(intervention, new TimelineEntry(at, actor, type, sentence, facts.all()));
    }
}
