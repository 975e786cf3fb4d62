package forestall.benchmarks.dispatch;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls that wait in a database, all like the one that dispatch itself made there, each of another person. */
final class WaitingCalls {

    private final Database database;
    private final String state;

    /** In a database in which one call waits. */
    WaitingCalls(Database database) throws SQLException {
        this.database = database;
        this.state = database.texts("select state from intervention").getFirst();
    }

    Database database() {
        return database;
    }

    /** Makes so many of the one that is there. */
    void fill(int calls) throws SQLException {
        copy(
                "intervention",
                calls - 1,
                Map.of("id", "md5('i' || n)::uuid", "victim_id", "'bench-' || lpad(n::text, 16, '0')"));
        copy(
                "warning_call",
                calls - 1,
                Map.of(
                        "id",
                        "md5('c' || n)::uuid",
                        "intervention_id",
                        "md5('i' || n)::uuid",
                        "due_at",
                        "due_at + n * interval '1 millisecond'"));
        // Their deadlines are not what is measured.
        database.execute("truncate scheduled_tasks");
        tidy();
    }

    /** Nobody has claimed anything. */
    void release() throws SQLException {
        database.execute("""
                update intervention set state = '%s'
                where id in (select intervention_id from warning_call where state = 'WAITING' and claimed_by is not null)""".formatted(state), """
                update warning_call set claimed_by = null, claimed_until = null, claimed_at = null, claimed_first_at = null
                where state = 'WAITING' and claimed_by is not null""", "truncate scheduled_tasks, forestall_outbox, timeline");
        tidy();
    }

    private void tidy() throws SQLException {
        database.execute(
                "vacuum (analyze, index_cleanup on) warning_call", "vacuum (analyze, index_cleanup on) intervention");
    }

    private void copy(String table, int count, Map<String, String> others) throws SQLException {
        List<String> columns = database.columns(table);
        database.execute("insert into %s (%s) select %s from (select * from %s limit 1) one, generate_series(1, %d) n"
                .formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream()
                                .map(column -> others.getOrDefault(column, column))
                                .collect(Collectors.joining(", ")),
                        table,
                        count));
    }
}
