package forestall.dispatch.directory.out;

import forestall.dispatch.directory.DirectoryHistory;
import forestall.dispatch.directory.Entries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory's history in PostgreSQL. */
@Component
class StoredDirectoryHistory implements DirectoryHistory {
    private final JdbcClient jdbc;

    StoredDirectoryHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long lastRevision() {
        return jdbc.sql("select coalesce(max(revision), 0) from directory_revision")
                .query(Long.class)
                .single();
    }

    @Override
    public long revised(Entries to, String csv, String why, String actor, Instant at) {
        long revision = lastRevision() + 1;
        Entries.Counts counts = to.counts();
        jdbc.sql("insert into directory_revision (revision, districts, stations, divisions, officers, csv)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(revision, counts.districts(), counts.stations(), counts.divisions(), counts.officers(), csv)
                .update();
        jdbc.sql("insert into directory_change (at, actor, kind, revision, reason) values (?, ?, ?, ?, ?)")
                .params(at.atOffset(ZoneOffset.UTC), actor, Kind.IMPORTED.name(), revision, why)
                .update();
        return revision;
    }

    @Override
    public void changed(
            Kind kind, String subject, String was, String became, @Nullable String reason, String actor, Instant at) {
        jdbc.sql("insert into directory_change (at, actor, kind, subject, was, became, reason)"
                        + " values (:at, :actor, :kind, :subject, :was, :became, :reason)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("was", was)
                .param("became", became)
                .param("reason", reason)
                .update();
    }

    @Override
    public Optional<String> csv(long revision) {
        return jdbc.sql("select csv from directory_revision where revision = ?")
                .param(revision)
                .query(String.class)
                .optional();
    }

    @Override
    public List<Change> latest(@Nullable Long before, int limit) {
        return jdbc.sql("""
                        select c.*, r.districts, r.stations, r.divisions, r.officers
                        from directory_change c left join directory_revision r on r.revision = c.revision
                        where c.id < ? order by c.id desc limit ?""")
                .params(before == null ? Long.MAX_VALUE : before, limit)
                .query((rs, row) -> change(rs))
                .list();
    }

    private static Change change(ResultSet rs) throws SQLException {
        Kind kind = Kind.valueOf(rs.getString("kind"));
        boolean imported = kind == Kind.IMPORTED;
        return new Change(
                rs.getLong("id"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("actor"),
                kind,
                imported ? rs.getLong("revision") : null,
                imported
                        ? new Entries.Counts(
                                rs.getInt("districts"),
                                rs.getInt("stations"),
                                rs.getInt("divisions"),
                                rs.getInt("officers"))
                        : null,
                rs.getString("subject"),
                rs.getString("was"),
                rs.getString("became"),
                rs.getString("reason"));
    }
}
