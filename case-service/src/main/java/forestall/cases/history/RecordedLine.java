package forestall.cases.history;

import forestall.cases.casefile.Hand;
import forestall.cases.casefile.TimelineEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a timeline says of a recorded case. */
final class RecordedLine {

    /** The type of the line. */
    static final String TYPE = "CaseImported";

    private RecordedLine() {}

    /** When the case was closed, and learned of now. */
    static TimelineEntry of(RecordedCase recorded, Hand hand) {
        Map<String, Object> detail = new LinkedHashMap<>();
        put(detail, "summary", recorded.summary().value());
        put(detail, "channel", recorded.channel());
        put(detail, "impersonates", recorded.impersonates());
        detail.put("tactics", recorded.tactics().stream().map(Enum::name).toList());
        put(detail, "outcome", recorded.outcome());
        put(detail, "source", recorded.from().source());
        put(detail, "sourceId", recorded.from().sourceId());
        put(detail, "sha256", recorded.sha256());
        return new TimelineEntry(
                hand.id(),
                recorded.closedAt(),
                hand.at(),
                TYPE,
                hand.name(),
                recorded.from().intervention(),
                detail);
    }

    private static void put(Map<String, Object> detail, String name, @Nullable Object value) {
        if (value != null) {
            detail.put(name, value.toString());
        }
    }
}
