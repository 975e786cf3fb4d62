package forestall.dispatch.console.station.in;

import forestall.chassis.usecase.Refusal;
import forestall.events.ids.OfficerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that was typed on a sheet when one of its forms was sent, to be shown again.
 *
 * @param going ids of the officers who were ticked; absent when nobody was asked
 * @param doubt what has to be answered before the location can be kept
 */
record Typed(
        ReportForm report,
        LocationForm location,
        HandOverForm handOver,
        @Nullable List<String> going,
        @Nullable Doubt doubt) {
    static final Typed NOTHING = new Typed(ReportForm.empty(), LocationForm.empty(), HandOverForm.empty(), null, null);

    static Typed of(ReportForm report) {
        return new Typed(report, NOTHING.location, NOTHING.handOver, null, null);
    }

    static Typed of(LocationForm location, @Nullable Doubt doubt) {
        return new Typed(NOTHING.report, location, NOTHING.handOver, null, doubt);
    }

    static Typed of(HandOverForm handOver) {
        return new Typed(NOTHING.report, NOTHING.location, handOver, null, null);
    }

    static Typed of(List<String> going) {
        return new Typed(NOTHING.report, NOTHING.location, NOTHING.handOver, List.copyOf(going), null);
    }

    /** Without blanks around it; null when nothing was given. */
    static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * As the interface for scripts asks for it.
     *
     * @throws Refusal when nothing was given
     */
    static String required(String field, @Nullable String text) {
        String found = given(text);
        if (found == null) {
            throw Refusal.invalid("text-missing", "expected a text as %s, found a blank one".formatted(field));
        }
        return found;
    }

    /**
     * The officer of that id.
     *
     * @throws Refusal when it is no id: nobody has it
     */
    static OfficerId officer(String id) {
        try {
            return new OfficerId(id);
        } catch (IllegalArgumentException none) {
            throw Refusal.notFound("officer-unknown", String.valueOf(none.getMessage()));
        }
    }
}
