package forestall.dispatch.directory.out;

import forestall.dispatch.directory.District;
import forestall.dispatch.directory.Division;
import forestall.dispatch.directory.Officer;
import forestall.dispatch.directory.Station;
import forestall.events.ids.StationCode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings a table to what is wanted in one statement, however many rows: new ones are added, changed ones changed, others left alone. */
final class Merge {
    private Merge() {}

    static void districts(JdbcClient jdbc, List<District> wanted) {
        jdbc.sql("""
                        insert into district as t (code, name_zh, name_en) select * from unnest(?, ?, ?)
                        on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en
                        where t.* is distinct from excluded.*""")
                .params(List.of(
                        texts(wanted, d -> d.code().value()),
                        texts(wanted, District::nameZh),
                        texts(wanted, District::nameEn)))
                .update();
    }

    static void stations(JdbcClient jdbc, List<Station> wanted) {
        jdbc.sql("""
                        insert into station as t (code, name_zh, name_en, district, open, district_default, fallback)
                        select * from unnest(?, ?, ?, ?, ?, ?, ?)
                        on conflict (code) do update set
                            name_zh = excluded.name_zh, name_en = excluded.name_en, district = excluded.district,
                            open = excluded.open, district_default = excluded.district_default, fallback = excluded.fallback
                        where t.* is distinct from excluded.*""")
                .params(List.of(
                        texts(wanted, s -> s.code().value()),
                        texts(wanted, Station::nameZh),
                        texts(wanted, Station::nameEn),
                        texts(wanted, s -> s.district().value()),
                        flags(wanted, Station::open),
                        flags(wanted, Station::districtDefault),
                        texts(
                                wanted,
                                s -> s.fallback().stream()
                                        .map(StationCode::value)
                                        .collect(Collectors.joining(" ")))))
                .update();
    }

    static void divisions(JdbcClient jdbc, List<Division> wanted) {
        jdbc.sql("""
                        insert into division as t (code, station, name_zh, name_en) select * from unnest(?, ?, ?, ?)
                        on conflict (code) do update set
                            station = excluded.station, name_zh = excluded.name_zh, name_en = excluded.name_en
                        where t.* is distinct from excluded.*""")
                .params(List.of(
                        texts(wanted, d -> d.code().value()),
                        texts(wanted, d -> d.station().value()),
                        texts(wanted, Division::nameZh),
                        texts(wanted, Division::nameEn)))
                .update();
    }

    static void officers(JdbcClient jdbc, List<Officer> wanted) {
        jdbc.sql("""
                        insert into officer as t (id, station, name_zh, name_en, on_duty, synthetic)
                        select * from unnest(?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set
                            station = excluded.station, name_zh = excluded.name_zh, name_en = excluded.name_en,
                            on_duty = excluded.on_duty, synthetic = excluded.synthetic
                        where t.* is distinct from excluded.*""")
                .params(List.of(
                        texts(wanted, o -> o.id().value()),
                        texts(wanted, o -> o.station().value()),
                        texts(wanted, Officer::nameZh),
                        texts(wanted, Officer::nameEn),
                        flags(wanted, Officer::onDuty),
                        flags(wanted, Officer::synthetic)))
                .update();
    }

    static <T> String[] texts(List<T> things, Function<T, String> text) {
        return things.stream().map(text).toArray(String[]::new);
    }

    private static <T> Boolean[] flags(List<T> things, Function<T, Boolean> flag) {
        return things.stream().map(flag).toArray(Boolean[]::new);
    }
}
