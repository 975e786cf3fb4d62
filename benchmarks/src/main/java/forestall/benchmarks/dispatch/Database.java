package forestall.benchmarks.dispatch;

import forestall.local.postgres.Postgres;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A database of the stack's PostgreSQL.
 *
 * @param url for JDBC
 */
record Database(String url) {

    static final String OWN = "dispatch";

    static Database of(Stack stack, String name) {
        return new Database(
                "jdbc:postgresql://localhost:%d/%s".formatted(stack.ports().of(Part.POSTGRES), name));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, Postgres.USER, Postgres.PASSWORD);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    List<String> texts(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }

    /** Columns that can be written, in their order. */
    List<String> columns(String table) throws SQLException {
        return texts("""
                select column_name from information_schema.columns
                where table_schema = 'public' and table_name = '%s' and is_identity = 'NO' order by ordinal_position""".formatted(table));
    }
}
