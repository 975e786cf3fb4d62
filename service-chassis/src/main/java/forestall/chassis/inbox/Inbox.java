package forestall.chassis.inbox;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** Which events each consumer group has applied. */
public final class Inbox {

    private static final String RECORD = """
            insert into forestall_inbox (consumer, event_id)
            select ?, unnest(?) on conflict do nothing returning event_id""";
    private static final String FORGET = """
            delete from forestall_inbox where ctid = any (array(
                select ctid from forestall_inbox where applied_at < ? limit ?))""";

    private final JdbcOperations jdbc;

    Inbox(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Records events in the transaction under way; answers those that had not been recorded before. */
    public Set<UUID> fresh(String consumer, Collection<UUID> events) {
        Set<UUID> fresh = new HashSet<>();
        jdbc.query(
                connection -> {
                    Array ids = connection.createArrayOf("uuid", events.toArray());
                    PreparedStatement statement = connection.prepareStatement(RECORD);
                    statement.setString(1, consumer);
                    statement.setArray(2, ids);
                    return statement;
                },
                (ResultSet row) -> {
                    fresh.add(id(row));
                });
        return fresh;
    }

    private static UUID id(ResultSet row) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    /** Forgets some of the events that were applied before a time; answers how many. */
    int forget(Instant before, int most) {
        return jdbc.update(FORGET, OffsetDateTime.ofInstant(before, ZoneOffset.UTC), most);
    }
}
