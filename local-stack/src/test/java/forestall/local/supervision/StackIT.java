package forestall.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import forestall.local.TestStacks;
import forestall.local.postgres.Postgres;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackIT {

    private static final Set<Part> STORES = EnumSet.of(Part.POSTGRES, Part.DOCUMENTS);

    @TempDir
    Path directory;

    @Test
    void the_stores_keep_their_data_from_one_run_to_the_next_and_after_a_kill() throws Exception {
        PortPlan ports = PortPlan.free();
        long postgres;
        try (Stack stack = TestStacks.in(directory).ports(ports).parts(STORES).start()) {
            postgres = stack.pid(Part.POSTGRES);
            execute(ports, "create table kept(id int)");
            insert(ports, 1);
            stack.stop(Part.DOCUMENTS);
            assertThat(stack.isRunning(Part.DOCUMENTS)).isFalse();
            stack.start(Part.DOCUMENTS);
            stack.kill(Part.POSTGRES);
            stack.start(Part.POSTGRES);
            execute(ports, "insert into kept values (1)");
            assertThat(stack.death()).isNotDone();
        }
        assertThat(ProcessHandle.of(postgres)).isEmpty();
        try (Stack again = TestStacks.in(directory).ports(ports).parts(STORES).start()) {
            assertThat(again.isRunning(Part.POSTGRES)).isTrue();
            assertThat(execute(ports, "update kept set id = 2 where id = 1")).isEqualTo(1);
            assertThat(count(ports)).isEqualTo(1);
        }
    }

    @Test
    void a_part_that_dies_is_named() throws Exception {
        try (Stack stack =
                TestStacks.in(directory).parts(EnumSet.of(Part.DOCUMENTS)).start()) {
            ProcessHandle.of(stack.pid(Part.DOCUMENTS)).orElseThrow().destroyForcibly();
            assertThat(stack.death().get(20, TimeUnit.SECONDS).name()).isEqualTo("documents");
        }
    }

    @Test
    void a_part_that_cannot_start_stops_the_others_and_names_its_log() throws Exception {
        java.nio.file.Files.createDirectories(directory.resolve("documents/documents.mv"));
        StackBuilder builder = TestStacks.in(directory).parts(STORES);
        assertThatThrownBy(builder::start)
                .hasMessageContaining("documents ended with status")
                .hasMessageContaining("documents.log");
        StateDirectory.open(directory).close();
    }

    private static int execute(PortPlan ports, String statement) throws Exception {
        String url = "jdbc:postgresql://localhost:" + ports.of(Part.POSTGRES) + "/dispatch";
        try (var connection = DriverManager.getConnection(url, Postgres.USER, Postgres.PASSWORD);
                var sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        }
    }

    private static void insert(PortPlan ports, int id) {
        try (var client = MongoClients.create("mongodb://localhost:" + ports.of(Part.DOCUMENTS))) {
            client.getDatabase("cases").getCollection("kept").insertOne(new Document("_id", id));
        }
    }

    private static long count(PortPlan ports) {
        try (var client = MongoClients.create("mongodb://localhost:" + ports.of(Part.DOCUMENTS))) {
            return client.getDatabase("cases").getCollection("kept").countDocuments();
        }
    }
}
