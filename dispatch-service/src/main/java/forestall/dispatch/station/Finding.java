package forestall.dispatch.station;

import java.util.List;

/** What a text says about where a place is. */
sealed interface Finding {
    /** One place, and the rule that found it. */
    record One(Place place, String rule) implements Finding {}

    /** One of these; the text does not tell which. */
    record Several(List<Place> places, String rule) implements Finding {
        public Several {
            places = List.copyOf(places);
        }
    }

    /** No name that the directory knows. */
    record Nothing() implements Finding {}
}
