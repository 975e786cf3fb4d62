package forestall.dispatch.directory.out;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.directory.Shanghai;
import forestall.dispatch.directory.Station;
import forestall.dispatch.directory.Territories;
import forestall.events.ids.StationCode;
import forestall.local.TestInfrastructure;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Several instances of the service on one database. */
class StoredDirectoryTest {
    private static final StationCode CAOHEJING = new StationCode("310104017");

    private static JdbcClient jdbc;
    private static TransactionTemplate transaction;

    private final StoredDirectory here = new StoredDirectory(jdbc);
    private final StoredDirectory there = new StoredDirectory(jdbc);

    @BeforeAll
    static void fill() {
        TestInfrastructure.Database database = TestInfrastructure.postgres("directory_of_instances");
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:forestall/chassis/db", "classpath:forestall/dispatch/db")
                .load()
                .migrate();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        transaction.executeWithoutResult(
                status -> new StoredDirectory(jdbc).replace(Shanghai.asShipped().entries()));
    }

    @Test
    void what_one_instance_changes_every_other_sees_at_once() {
        assertThat(isOpen(there)).isTrue();

        transaction.executeWithoutResult(status -> here.open(CAOHEJING, false));
        assertThat(isOpen(there)).isFalse();

        transaction.executeWithoutResult(
                status -> here.replace(Shanghai.asShipped().entries()));
        assertThat(isOpen(there)).isTrue();
    }

    @Test
    void what_was_not_changed_is_not_read_again() {
        Territories first = there.territories();

        assertThat(there.territories()).isSameAs(first);
    }

    @Test
    void a_change_that_is_taken_back_is_not_remembered() {
        transaction.executeWithoutResult(status -> {
            here.open(CAOHEJING, false);
            assertThat(isOpen(here)).isFalse();
            assertThat(isOpen(there)).as("in the same transaction").isFalse();
            status.setRollbackOnly();
        });

        assertThat(isOpen(here)).isTrue();
        transaction.executeWithoutResult(status -> here.open(new StationCode("310104003"), true));
        assertThat(isOpen(here)).isTrue();
        assertThat(isOpen(there)).isTrue();
    }

    private static boolean isOpen(StoredDirectory directory) {
        return directory.station(CAOHEJING).map(Station::open).orElseThrow();
    }
}
