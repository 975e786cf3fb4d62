package forestall.benchmarks.dispatch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that dispatch has written about alerts since its tables were empty, to write it again without dispatch. */
final class WrittenRows {

    /** What a table of an intervention is about, for those that say so. */
    private static final String ABOUT = "intervention_id";

    private static final int ALERTS_OF_A_TRANSACTION = 500;

    /** Each before those that refer to it. */
    private static final List<String> TABLES = List.of(
            "forestall_inbox",
            "intervention",
            "warning_call",
            "visit",
            "alert",
            "timeline",
            "scheduled_tasks",
            "forestall_outbox");

    /** In the parts that are committed at once, by table. */
    private final List<Map<String, List<List<@Nullable Object>>>> transactions;

    private final Map<String, List<String>> columns;

    private WrittenRows(
            List<Map<String, List<List<@Nullable Object>>>> transactions, Map<String, List<String>> columns) {
        this.transactions = transactions;
        this.columns = columns;
    }

    /** Forgets what was written about alerts; nobody may be at work. */
    static void clear(Database database) throws SQLException {
        database.execute("truncate " + String.join(", ", TABLES) + " cascade");
    }

    static WrittenRows of(Database database) throws SQLException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String table : TABLES) {
            columns.put(table, database.columns(table));
        }
        Map<Object, Integer> places = new HashMap<>();
        for (String id : database.texts("select id from intervention order by id")) {
            places.put(id, places.size() / ALERTS_OF_A_TRANSACTION);
        }
        int count = (places.size() + ALERTS_OF_A_TRANSACTION - 1) / ALERTS_OF_A_TRANSACTION;
        List<Map<String, List<List<@Nullable Object>>>> transactions = new ArrayList<>();
        for (int transaction = 0; transaction < count; transaction++) {
            transactions.add(new LinkedHashMap<>());
            TABLES.forEach(table -> transactions.getLast().put(table, new ArrayList<>()));
        }
        try (Connection connection = database.connect()) {
            for (String table : TABLES) {
                List<List<@Nullable Object>> rows = rows(connection, table, columns.getOrDefault(table, List.of()));
                int about = columns.getOrDefault(table, List.of()).indexOf(table.equals("intervention") ? "id" : ABOUT);
                for (int row = 0; row < rows.size(); row++) {
                    int place = about < 0
                            ? (int) ((long) row * count / rows.size())
                            : places.getOrDefault(String.valueOf(rows.get(row).get(about)), 0);
                    transactions.get(place).getOrDefault(table, List.of()).add(rows.get(row));
                }
            }
        }
        return new WrittenRows(transactions, columns);
    }

    /** Each transaction a batch for each table; returns when all is committed. */
    void insertBy(List<Connection> connections) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(connections.size())) {
            List<Future<?>> parts = new ArrayList<>();
            for (int part = 0; part < connections.size(); part++) {
                int first = part;
                parts.add(threads.submit(() -> {
                    insert(connections.get(first), first, connections.size());
                    return null;
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
    }

    /** How many rows of each table an item has. */
    String perItem(int items) {
        return TABLES.stream()
                .map(table -> Map.entry(
                        table,
                        transactions.stream()
                                .mapToInt(transaction -> transaction
                                        .getOrDefault(table, List.of())
                                        .size())
                                .sum()))
                .filter(table -> table.getValue() > 0)
                .map(table -> "%.3g %s".formatted((double) table.getValue() / items, table.getKey()))
                .collect(Collectors.joining(", "));
    }

    private void insert(Connection connection, int first, int connections) throws SQLException {
        connection.setAutoCommit(false);
        for (int transaction = first; transaction < transactions.size(); transaction += connections) {
            for (Map.Entry<String, List<List<@Nullable Object>>> rows :
                    transactions.get(transaction).entrySet()) {
                insert(connection, rows.getKey(), rows.getValue());
            }
            connection.commit();
        }
    }

    private void insert(Connection connection, String table, List<List<@Nullable Object>> rows) throws SQLException {
        List<String> names = columns.getOrDefault(table, List.of());
        String sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", names),
                        names.stream().map(name -> "?").collect(Collectors.joining(", ")));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<@Nullable Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    statement.setObject(column + 1, row.get(column));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<List<@Nullable Object>> rows(Connection connection, String table, List<String> columns)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select %s from %s".formatted(String.join(", ", columns), table))) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int column = 1; column <= columns.size(); column++) {
                    row.add(result.getObject(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
