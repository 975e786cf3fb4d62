package forestall.dispatch.console.supervisor.out;

import forestall.dispatch.console.supervisor.StationLoad;
import forestall.dispatch.console.supervisor.StationLoads;
import forestall.dispatch.visit.VisitState;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.Grade;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts open visits, officers and what is late, station by station. */
@Component
class StoredStationLoads implements StationLoads {
    private static final String STATIONS = "select code from station";
    private static final String VISITS = """
            select v.station, v.state, i.grade, count(*) as visits
            from visit v join intervention i on i.id = v.intervention_id
            where v.state in ('NOTIFIED', 'ACCEPTED', 'ASSIGNED') and v.station is not null
            group by v.station, v.state, i.grade""";
    private static final String OFFICERS = """
            select o.station, count(*) as on_duty, count(e.officer) as engaged
            from officer o left join officer_engaged e on e.officer = o.id
            where o.on_duty
            group by o.station""";
    private static final String OVERDUE = """
            select v.station, count(*) as overdue
            from missed_deadline m join visit v on v.id = m.visit_id
            where m.settled_at is null and v.station is not null
            group by v.station""";

    private final JdbcClient jdbc;

    StoredStationLoads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final class Counts {
        private final Map<Grade, Integer> grades = new EnumMap<>(Grade.class);
        private final Map<VisitState, Integer> states = new EnumMap<>(VisitState.class);
        private int overdue;
        private int onDuty;
        private int engaged;

        private StationLoad of(String station) {
            return new StationLoad(new StationCode(station), grades, states, overdue, onDuty, engaged);
        }
    }

    @Override
    public List<StationLoad> all() {
        Map<String, Counts> counts = new TreeMap<>();
        jdbc.sql(STATIONS).query(row -> {
            counts.put(row.getString("code"), new Counts());
        });
        jdbc.sql(VISITS).query(row -> {
            Counts of = of(counts, row.getString("station"));
            int visits = row.getInt("visits");
            of.grades.merge(Grade.valueOf(row.getString("grade")), visits, Integer::sum);
            of.states.merge(VisitState.valueOf(row.getString("state")), visits, Integer::sum);
        });
        jdbc.sql(OFFICERS).query(row -> {
            Counts of = of(counts, row.getString("station"));
            of.onDuty = row.getInt("on_duty");
            of.engaged = row.getInt("engaged");
        });
        jdbc.sql(OVERDUE).query(row -> {
            of(counts, row.getString("station")).overdue = row.getInt("overdue");
        });
        return counts.entrySet().stream()
                .map(station -> station.getValue().of(station.getKey()))
                .toList();
    }

    private static Counts of(Map<String, Counts> counts, String station) {
        return counts.computeIfAbsent(station, code -> new Counts());
    }
}
