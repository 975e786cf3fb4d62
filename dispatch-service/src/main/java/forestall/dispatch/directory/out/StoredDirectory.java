package forestall.dispatch.directory.out;

import forestall.dispatch.directory.EditableDirectory;
import forestall.dispatch.directory.Entries;
import forestall.dispatch.directory.Officer;
import forestall.dispatch.directory.Territories;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The directory in PostgreSQL. What is read together is read in one statement, so that it is of one moment. The territories are
 * remembered with their version, and every look at them asks first whether that is still the version.
 */
@Component
class StoredDirectory implements EditableDirectory {
    private static final String BUMP = "update directory_state set version = nextval('directory_version')";

    private final JdbcClient jdbc;

    private volatile @Nullable Territories remembered;

    StoredDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Territories territories() {
        long version = jdbc.sql("select version from directory_state")
                .query(Long.class)
                .single();
        Territories known = remembered;
        if (known == null || known.version() != version) {
            known = everything(Rows.TERRITORIES).territories();
            remembered = known;
        }
        return known;
    }

    @Override
    public Entries entries() {
        return everything(Rows.ALL).entries();
    }

    @Override
    public List<Officer> officersOf(StationCode station) {
        return jdbc.sql("select * from officer where station = ? order by id")
                .param(station.value())
                .query((rs, row) -> Rows.officer(rs))
                .list();
    }

    @Override
    public List<Officer> officers(Collection<OfficerId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from officer where id in (:ids)")
                        .param("ids", ids.stream().map(OfficerId::value).toList())
                        .query((rs, row) -> Rows.officer(rs))
                        .list();
    }

    @Override
    public void lock() {
        jdbc.sql("select version from directory_state for update")
                .query(Long.class)
                .single();
    }

    @Override
    public void lockAgainstImports() {
        jdbc.sql("select version from directory_state for share")
                .query(Long.class)
                .single();
    }

    /** Only rows that change are touched, so that whoever holds one that stays is not disturbed. */
    @Override
    public void replace(Entries by) {
        jdbc.sql(BUMP).update();
        jdbc.sql("update station set district_default = false where district_default and code <> all (?)")
                .param(codes(
                        by.stations().stream().filter(s -> s.districtDefault()).toList(),
                        s -> s.code().value()))
                .update();
        Merge.districts(jdbc, by.districts());
        Merge.stations(jdbc, by.stations());
        Merge.divisions(jdbc, by.divisions());
        Merge.officers(jdbc, by.officers());
        vanish("officer", "id", codes(by.officers(), o -> o.id().value()));
        vanish("division", "code", codes(by.divisions(), d -> d.code().value()));
        vanish("station", "code", codes(by.stations(), s -> s.code().value()));
        vanish("district", "code", codes(by.districts(), d -> d.code().value()));
    }

    @Override
    public void open(StationCode station, boolean open) {
        jdbc.sql(BUMP).update();
        jdbc.sql("update station set open = ? where code = ?")
                .params(open, station.value())
                .update();
    }

    @Override
    public boolean onDuty(OfficerId officer, boolean onDuty) {
        return jdbc.sql("update officer set on_duty = ? where id = ? and on_duty <> ?")
                        .params(onDuty, officer.value(), onDuty)
                        .update()
                > 0;
    }

    private Rows everything(String sql) {
        Rows rows = new Rows();
        jdbc.sql(sql).query(rows::add);
        return rows;
    }

    private void vanish(String table, String key, String[] kept) {
        jdbc.sql("delete from %s t where not exists (select from unnest(?) as k (kept) where k.kept = t.%s)"
                        .formatted(table, key))
                .param(kept)
                .update();
    }

    private static <T> String[] codes(List<T> things, Function<T, String> code) {
        return Merge.texts(things, code);
    }
}
