package forestall.dispatch.deadletter.out;

import forestall.dispatch.deadletter.Letter;
import forestall.dispatch.deadletter.LetterId;
import forestall.dispatch.deadletter.Replay;
import forestall.dispatch.deadletter.Replays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replays in PostgreSQL. The key says that each letter is played once; the letter's time tells topics apart that were made anew. */
@Component
class StoredReplays implements Replays {
    private static final String ADD = """
            insert into dead_letter_replay
            (topic, letter_offset, put_aside_at, played_at, played_by, to_topic, to_partition, to_offset)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;

    StoredReplays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<LetterId, Replay> of(Collection<Letter> letters) {
        Map<LetterId, Instant> putAside =
                letters.stream().collect(Collectors.toMap(Letter::id, Letter::at, (one, other) -> one));
        Map<LetterId, Replay> found = new HashMap<>();
        jdbc.sql("select * from dead_letter_replay where topic = any(:topics) and letter_offset = any(:offsets)")
                .param("topics", each(letters, LetterId::topic).toArray(String[]::new))
                .param("offsets", each(letters, LetterId::offset).toArray(Long[]::new))
                .query(row -> {
                    LetterId id = new LetterId(row.getString("topic"), row.getLong("letter_offset"));
                    if (row.getTimestamp("put_aside_at").toInstant().equals(putAside.get(id))) {
                        found.put(id, replay(row));
                    }
                });
        return found;
    }

    @Override
    public void lock(LetterId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(id.toString())
                .query((row, number) -> true)
                .single();
    }

    @Override
    public void add(Letter letter, Replay played) {
        jdbc.sql(ADD)
                .param(letter.id().topic())
                .param(letter.id().offset())
                .param(Timestamp.from(letter.at()))
                .param(Timestamp.from(played.at()))
                .param(played.by())
                .param(played.topic())
                .param(played.partition())
                .param(played.offset())
                .update();
    }

    private static <T> List<T> each(Collection<Letter> letters, Function<LetterId, T> part) {
        return letters.stream()
                .map(letter -> part.apply(letter.id()))
                .distinct()
                .toList();
    }

    private static Replay replay(ResultSet row) throws SQLException {
        return new Replay(
                row.getTimestamp("played_at").toInstant(),
                row.getString("played_by"),
                row.getString("to_topic"),
                row.getInt("to_partition"),
                row.getLong("to_offset"));
    }
}
