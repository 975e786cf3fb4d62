package forestall.dispatch.directory.out;

import forestall.dispatch.directory.District;
import forestall.dispatch.directory.Division;
import forestall.dispatch.directory.Entries;
import forestall.dispatch.directory.Officer;
import forestall.dispatch.directory.Station;
import forestall.dispatch.directory.Territories;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rows of several tables, read in one statement. */
final class Rows {
    static final String TERRITORIES = """
            select 'version' as kind, version::text as code, '' as name_zh, '' as name_en, '' as belongs_to,
                   false as state, false as flag, '' as fallback from directory_state
            union all select 'district', code, name_zh, name_en, '', false, false, '' from district
            union all select 'station', code, name_zh, name_en, district, open, district_default, fallback from station
            union all select 'division', code, name_zh, name_en, station, false, false, '' from division
            """;
    static final String ALL = TERRITORIES
            + "union all select 'officer', id, name_zh, name_en, station, on_duty, synthetic, '' from officer";

    private final List<District> districts = new ArrayList<>();
    private final List<Station> stations = new ArrayList<>();
    private final List<Division> divisions = new ArrayList<>();
    private final List<Officer> officers = new ArrayList<>();
    private long version;

    void add(ResultSet rs) throws SQLException {
        String kind = rs.getString("kind");
        String code = rs.getString("code");
        String zh = rs.getString("name_zh");
        String en = rs.getString("name_en");
        String of = rs.getString("belongs_to");
        boolean state = rs.getBoolean("state");
        boolean flag = rs.getBoolean("flag");
        switch (kind) {
            case "version" -> version = Long.parseLong(code);
            case "district" -> districts.add(new District(new DistrictCode(code), zh, en));
            case "station" ->
                stations.add(new Station(
                        new StationCode(code),
                        zh,
                        en,
                        new DistrictCode(of),
                        state,
                        flag,
                        codes(rs.getString("fallback"))));
            case "division" -> divisions.add(new Division(new DivisionCode(code), zh, en, new StationCode(of)));
            default -> officers.add(new Officer(new OfficerId(code), new StationCode(of), zh, en, state, flag));
        }
    }

    Territories territories() {
        return new Territories(version, districts, stations, divisions);
    }

    Entries entries() {
        return new Entries(districts, stations, divisions, officers);
    }

    static Officer officer(ResultSet rs) throws SQLException {
        return new Officer(
                new OfficerId(rs.getString("id")),
                new StationCode(rs.getString("station")),
                rs.getString("name_zh"),
                rs.getString("name_en"),
                rs.getBoolean("on_duty"),
                rs.getBoolean("synthetic"));
    }

    private static List<StationCode> codes(String separated) {
        return Stream.of(separated.split(" "))
                .filter(code -> !code.isEmpty())
                .map(StationCode::new)
                .toList();
    }
}
