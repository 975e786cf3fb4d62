package forestall.dispatch.directory.out;

import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.Officer;
import forestall.dispatch.directory.Station;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory in PostgreSQL: small, read often, replaced as a whole. */
@Component
class StoredDirectory implements Directory {
    private static final String STATION = """
            select s.*,
                   array(select d.code from division d where d.station = s.code order by 1) as divisions
            from station s\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StoredDirectory(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Optional<Station> station(StationCode code) {
        return jdbc.sql(STATION + "where s.code = ?")
                .param(code.value())
                .query((rs, row) -> station(rs))
                .optional();
    }

    @Override
    public Optional<Station> serving(DivisionCode division) {
        return jdbc.sql(STATION + "where s.code = (select station from division where code = ?)")
                .param(division.value())
                .query((rs, row) -> station(rs))
                .optional();
    }

    @Override
    public Optional<Station> defaultOf(DistrictCode district) {
        return jdbc.sql(STATION + "where s.district = ? and s.district_default")
                .param(district.value())
                .query((rs, row) -> station(rs))
                .optional();
    }

    @Override
    public List<Station> stations() {
        return jdbc.sql(STATION + "order by s.code")
                .query((rs, row) -> station(rs))
                .list();
    }

    @Override
    public List<Officer> officersOf(StationCode station) {
        return jdbc.sql("select * from officer where station = ? order by id")
                .param(station.value())
                .query((rs, row) -> officer(rs))
                .list();
    }

    @Override
    public List<Officer> officers(Collection<OfficerId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from officer where id in (:ids)")
                        .param("ids", ids.stream().map(OfficerId::value).toList())
                        .query((rs, row) -> officer(rs))
                        .list();
    }

    @Override
    public List<OfficerId> known(StationCode station, Collection<OfficerId> ids) {
        return officersOf(station).stream()
                .map(Officer::id)
                .filter(ids::contains)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from station)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public void replace(List<Station> stations, List<Officer> officers) {
        // One import at a time; readers see the old directory until the new one is complete.
        jdbc.sql("lock table station in share row exclusive mode").update();
        jdbc.sql("delete from station").update();
        jdbc.sql("delete from district").update();
        batches.batchUpdate(
                "insert into district (code, name_zh, name_en) values (?, '', '')",
                stations.stream()
                        .map(Station::district)
                        .distinct()
                        .map(district -> new Object[] {district.value()})
                        .toList());
        batches.batchUpdate(
                "insert into station (code, name_zh, name_en, district, open, district_default, fallback) values (?, ?, ?, ?, ?, ?, ?)",
                stations.stream()
                        .map(s -> new Object[] {
                            s.code().value(),
                            s.nameZh(),
                            s.nameEn(),
                            s.district().value(),
                            s.open(),
                            s.districtDefault(),
                            s.fallback().stream().map(StationCode::value).collect(Collectors.joining(" "))
                        })
                        .toList());
        batches.batchUpdate(
                "insert into division (code, station, name_zh, name_en) values (?, ?, '', '')",
                stations.stream()
                        .flatMap(s -> s.divisions().stream()
                                .map(d -> new Object[] {d.value(), s.code().value()}))
                        .toList());
        batches.batchUpdate(
                "insert into officer (id, station, name_zh, name_en, on_duty, synthetic) values (?, ?, ?, ?, ?, ?)",
                officers.stream()
                        .map(o -> new Object[] {
                            o.id().value(), o.station().value(), o.nameZh(), o.nameEn(), o.onDuty(), o.synthetic()
                        })
                        .toList());
    }

    private static Station station(ResultSet rs) throws SQLException {
        return new Station(
                new StationCode(rs.getString("code")),
                rs.getString("name_zh"),
                rs.getString("name_en"),
                new DistrictCode(rs.getString("district")),
                rs.getBoolean("open"),
                rs.getBoolean("district_default"),
                Stream.of(rs.getString("fallback").split(" "))
                        .filter(code -> !code.isEmpty())
                        .map(StationCode::new)
                        .toList(),
                List.of((String[]) rs.getArray("divisions").getArray()).stream()
                        .map(DivisionCode::new)
                        .toList());
    }

    private static Officer officer(ResultSet rs) throws SQLException {
        return new Officer(
                new OfficerId(rs.getString("id")),
                new StationCode(rs.getString("station")),
                rs.getString("name_zh"),
                rs.getString("name_en"),
                rs.getBoolean("on_duty"),
                rs.getBoolean("synthetic"));
    }
}
