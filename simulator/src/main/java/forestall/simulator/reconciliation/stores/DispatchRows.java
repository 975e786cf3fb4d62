package forestall.simulator.reconciliation.stores;

import forestall.simulator.reconciliation.books.Dispatch;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads the rows of dispatch as of one moment. */
record DispatchRows(StoreAddresses addresses) {

    private static final int AT_A_TIME = 5_000;

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T with(Statement statement) throws SQLException;
    }

    Dispatch read() {
        return connected(statement -> {
            Map<String, Dispatch.Intervention> interventions = new HashMap<>();
            each(
                    statement,
                    "select id, victim_id, state, grade from intervention",
                    row -> interventions.put(
                            row.getString(1),
                            new Dispatch.Intervention(row.getString(2), row.getString(3), row.getString(4))));
            Map<String, String> alerts = new HashMap<>();
            each(
                    statement,
                    "select id, intervention_id from alert",
                    row -> alerts.put(row.getString(1), row.getString(2)));
            Map<String, Set<String>> inbox = new HashMap<>();
            each(
                    statement,
                    "select consumer, event_id from forestall_inbox",
                    row -> inbox.computeIfAbsent(row.getString(1), first -> new HashSet<>())
                            .add(row.getString(2)));
            return new Dispatch(
                    interventions,
                    alerts,
                    tasks(statement, "select id, intervention_id, state from warning_call"),
                    tasks(statement, "select id, intervention_id, state from visit"),
                    inbox,
                    unsent(statement));
        });
    }

    /** Rows of the outbox. */
    long unsent() {
        return connected(DispatchRows::unsent);
    }

    private static long unsent(Statement statement) throws SQLException {
        long[] count = {0};
        each(statement, "select count(*) from forestall_outbox", row -> count[0] = row.getLong(1));
        return count[0];
    }

    private static Map<String, Dispatch.Task> tasks(Statement statement, String query) throws SQLException {
        Map<String, Dispatch.Task> tasks = new HashMap<>();
        each(
                statement,
                query,
                row -> tasks.put(row.getString(1), new Dispatch.Task(row.getString(2), row.getString(3))));
        return tasks;
    }

    private static void each(Statement statement, String query, Row reader) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    private <T> T connected(Work<T> work) {
        try (Connection connection = DriverManager.getConnection(
                addresses.postgresUrl(), addresses.postgresUser(), addresses.postgresPassword())) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(AT_A_TIME);
                return work.with(statement);
            }
        } catch (SQLException failure) {
            throw new Unreadable("PostgreSQL", failure);
        }
    }
}
