package forestall.local.postgres;

import forestall.local.process.Child;
import forestall.local.process.Command;
import forestall.local.process.StartFailure;
import forestall.local.process.StopSignal;
import forestall.local.process.Waiting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One PostgreSQL server.
 *
 * @param port where clients connect, on this machine only
 * @param software where the programs are or will be unpacked
 * @param directory keeps the data
 * @param durability what a power cut may cost
 */
public record Postgres(int port, Path software, Path directory, Path log, Durability durability) {

    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";

    /** Unpacks and initialises what is missing; then the words that start the server. */
    public Command command() {
        Path programs = PostgresSoftware.unpackedIn(software);
        Path data = directory.resolve("data").toAbsolutePath();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            new NewCluster(programs, log, durability).createIn(data);
        }
        List<String> words = Unprivileged.run(
                programs.resolve("bin/postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=localhost",
                "-c",
                "unix_socket_directories=",
                "-c",
                "shared_buffers=64MB",
                "-c",
                "fsync=" + durability.setting(),
                "-c",
                "synchronous_commit=" + durability.setting(),
                "-c",
                "full_page_writes=" + durability.setting());
        return new Command("postgres", words, Map.of(), directory, log, StopSignal.INT);
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    public void awaitReady(Child child) {
        Waiting.until(this::isReady, child, Duration.ofMinutes(3));
    }

    public boolean isReady() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    public void createDatabaseIfMissing(String name) {
        execute("create database \"" + name + "\"", "42P04");
    }

    /** Whoever is still connected to one of that name loses it. */
    public void createDatabaseAfresh(String name) {
        execute("drop database if exists \"" + name + "\" with (force)", "");
        execute("create database \"" + name + "\"", "");
    }

    private void execute(String statement, String acceptableState) {
        try (Connection connection = connect();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failure) {
            if (!acceptableState.equals(failure.getSQLState())) {
                throw new StartFailure("PostgreSQL refused \"" + statement + "\": " + failure.getMessage(), failure);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres") + "?connectTimeout=2", USER, PASSWORD);
    }
}
