package forestall.simulator.reconciliation.books;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a case file.
 *
 * @param lines of its timeline, those of its continuation too; a line that stands in both is one
 * @param unsent events in its outbox
 */
public record CaseBook(String victimId, List<Line> lines, List<Loss> losses, int unsent) {

    /** A line of the timeline: the proof that its event was applied. */
    public record Line(String eventId, String type) {}

    /**
     * A loss.
     *
     * @param transfer names a further transfer of the intervention; null for the one that it is about
     * @param counted what counts; null when nothing does
     * @param recorded out of the records of before the system, which nobody counts
     */
    public record Loss(
            String lossId,
            String interventionId,
            @Nullable String transfer,
            Revision latest,
            @Nullable Revision counted,
            boolean recorded) {}

    /**
     * What is known of a loss.
     *
     * @param entered whether a person at the desk has entered it
     * @param confirmed whether a second person has confirmed it
     */
    public record Revision(int number, String state, long fen, String by, boolean entered, boolean confirmed) {}
}
