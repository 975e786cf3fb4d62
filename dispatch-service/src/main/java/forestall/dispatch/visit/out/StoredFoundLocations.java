package forestall.dispatch.visit.out;

import forestall.dispatch.visit.FoundLocation;
import forestall.dispatch.visit.FoundLocations;
import forestall.events.facts.Location;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.LocationKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Found locations in PostgreSQL. */
@Component
class StoredFoundLocations implements FoundLocations {
    private final JdbcClient jdbc;

    StoredFoundLocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(InterventionId intervention, FoundLocation found) {
        DivisionCode division = found.location().divisionCode();
        jdbc.sql("""
                insert into found_location (intervention_id, kind, address, division, source, found_by, at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .param(intervention.value())
                .param(found.location().kind().name())
                .param(found.location().address())
                .param(division == null ? null : division.value())
                .param(found.source())
                .param(found.foundBy())
                .param(Timestamp.from(found.at()))
                .update();
    }

    @Override
    public List<FoundLocation> of(InterventionId intervention) {
        return jdbc.sql("select * from found_location where intervention_id = ? order by id")
                .param(intervention.value())
                .query((rs, row) -> found(rs))
                .list();
    }

    private static FoundLocation found(ResultSet rs) throws SQLException {
        String division = rs.getString("division");
        return new FoundLocation(
                new Location(
                        LocationKind.valueOf(rs.getString("kind")),
                        rs.getString("address"),
                        division == null ? null : new DivisionCode(division)),
                rs.getString("source"),
                rs.getString("found_by"),
                rs.getTimestamp("at").toInstant());
    }
}
