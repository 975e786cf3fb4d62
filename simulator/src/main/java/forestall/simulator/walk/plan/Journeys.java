package forestall.simulator.walk.plan;

import java.util.List;
import java.util.stream.Stream;

/** Every journey that there is. Together they have the outcomes of every kind. */
public final class Journeys {

    private static final List<Journey> ALL = Stream.of(
                    CallJourneys.all(), StationJourneys.all(), SearchJourneys.all(), SupervisorJourneys.all())
            .flatMap(List::stream)
            .toList();

    private Journeys() {}

    public static List<Journey> all() {
        return ALL;
    }
}
