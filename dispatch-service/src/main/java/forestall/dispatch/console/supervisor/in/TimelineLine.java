package forestall.dispatch.console.supervisor.in;

import forestall.dispatch.intervention.TimelineEntry;
import java.util.List;

/**
 * A line of the timeline for the eye.
 *
 * @param details what it says in the reader's language
 * @param sentence instead of them, in English, where only that was kept; else blank
 */
record TimelineLine(TimelineEntry entry, List<Detail> details, String sentence) {

    /**
     * One thing that it says.
     *
     * @param name of the fact, under which its label stands among the words
     * @param text in words
     */
    record Detail(String name, String text) {}
}
