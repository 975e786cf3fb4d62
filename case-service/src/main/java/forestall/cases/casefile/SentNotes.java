package forestall.cases.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes that were sent already: those in the file itself, and of those that left it the ones of the last day. */
final class SentNotes {

    /** Whoever has no answer by then asks a person. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final int PAGE = 200;

    private final CaseFiles files;

    SentNotes(CaseFiles files) {
        this.files = files;
    }

    /** The line of the same id; null when there is none. */
    @Nullable
    TimelineEntry find(CaseFile file, Hand hand) {
        for (TimelineEntry line : file.timeline()) {
            if (line.eventId().equals(hand.id())) {
                return line;
            }
        }
        return file.earlierLines() == 0 ? null : earlier(file, hand, hand.at().minus(REMEMBERED));
    }

    /** Lines stand in the order of the world, and a note is as old as its line. */
    private @Nullable TimelineEntry earlier(CaseFile file, Hand hand, Instant oldest) {
        TimelineMark mark = null;
        while (true) {
            List<TimelineEntry> page = files.earlierLines(file.victimId(), mark, PAGE);
            for (TimelineEntry line : page) {
                if (line.eventId().equals(hand.id())) {
                    return line;
                }
                mark = line.mark();
            }
            if (page.size() < PAGE || page.getLast().at().isBefore(oldest)) {
                return null;
            }
        }
    }
}
