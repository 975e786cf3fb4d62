package forestall.chassis.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The relay's own connection, outside the pool. The advisory lock belongs to it, and only it deletes rows: who lost the session lost
 * the lock, and can delete nothing.
 */
final class Session implements AutoCloseable {

    /** "outbox" in ASCII; advisory locks are per database, so per service. */
    private static final long LOCK = 0x6f7574626f78L;

    private static final int ANSWER_SECONDS = 30;

    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    /** Both ends notice within half a minute that the other's host is gone; the server then frees the lock. */
    static Session open(JdbcConnectionDetails details) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", orEmpty(details.getUsername()));
        properties.setProperty("password", orEmpty(details.getPassword()));
        properties.setProperty("ApplicationName", "outbox relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", Integer.toString(ANSWER_SECONDS));
        properties.setProperty(
                "options", "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3");
        Connection connection = DriverManager.getConnection(details.getJdbcUrl(), properties);
        connection.setAutoCommit(true);
        return new Session(connection);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    /** Asked again and again rather than waited for: a waiting statement would hold back vacuum. */
    boolean becomesOwner() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    void listen() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Doorbell.CHANNEL);
        }
    }

    /** Returns at a notification or after the time. */
    void await(Duration longest) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(longest.toMillis()));
    }

    void requireAlive() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    List<Parcel> oldest(int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, topic, key, headers, payload from forestall_outbox order by id limit ?")) {
            statement.setInt(1, most);
            List<Parcel> parcels = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    parcels.add(new Parcel(
                            row.getLong(1), row.getString(2), row.getBytes(3), row.getString(4), row.getBytes(5)));
                }
            }
            return parcels;
        }
    }

    void delete(List<Parcel> parcels) throws SQLException {
        Array ids = connection.createArrayOf(
                "bigint", parcels.stream().map(Parcel::id).toArray());
        try (PreparedStatement statement =
                connection.prepareStatement("delete from forestall_outbox where id = any (?)")) {
            statement.setArray(1, ids);
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
