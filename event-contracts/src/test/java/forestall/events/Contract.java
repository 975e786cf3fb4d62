package forestall.events;

import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import forestall.events.statistics.LiveFigures;
import forestall.events.statistics.LiveKey;
import forestall.events.statistics.MonthlyKey;
import java.util.List;
import java.util.stream.Stream;

/** A record that stands on a topic as JSON, with a schema and a sample under its own name. */
record Contract(String name, Class<?> record) {

    static List<Contract> events() {
        return EventType.all().stream().map(type -> of(type.record())).toList();
    }

    static List<Contract> statistics() {
        return Stream.<Class<?>>of(DailyKey.class, MonthlyKey.class, LiveKey.class, Figures.class, LiveFigures.class)
                .map(Contract::of)
                .toList();
    }

    static List<Contract> all() {
        return Stream.concat(events().stream(), statistics().stream()).toList();
    }

    private static Contract of(Class<?> record) {
        return new Contract(record.getSimpleName(), record);
    }

    @Override
    public String toString() {
        return name;
    }
}
