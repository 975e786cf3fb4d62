package forestall.dispatch.directory.out;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.usecase.Atomically;
import forestall.dispatch.directory.BeginDirectory;
import forestall.dispatch.directory.BeginDirectory.Begun;
import forestall.dispatch.directory.District;
import forestall.dispatch.directory.Division;
import forestall.dispatch.directory.Entries;
import forestall.dispatch.directory.Officer;
import forestall.dispatch.directory.Shanghai;
import forestall.dispatch.directory.Station;
import forestall.local.TestInfrastructure;
import java.time.Clock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a directory in a database of the first version. */
class EarlierDirectoryTest {
    @Test
    void none_is_begun_with_the_made_up_one_and_never_again() {
        Database database = new Database("directory_of_nobody").migrated();

        assertThat(database.begin()).isEqualTo(Begun.MADE_UP);
        assertThat(database.entries()).isEqualTo(Shanghai.asShipped().entries());
        assertThat(database.begin()).isEqualTo(Begun.BEFORE);
    }

    @Test
    void the_one_that_was_shipped_gives_way_to_the_one_that_is() {
        Database database = new Database("directory_as_shipped");
        Shanghai.asShipped()
                .entries()
                .stations()
                .forEach(station -> database.station(
                        station.code().value(),
                        station.district().value(),
                        station.districtDefault(),
                        "Demo Officer 1",
                        "Demo Officer 2"));

        assertThat(database.migrated().begin()).isEqualTo(Begun.MADE_UP);
        assertThat(database.entries()).isEqualTo(Shanghai.asShipped().entries());
    }

    @Test
    void a_forces_own_stays_and_gets_the_names_that_are_known() {
        Database database = new Database("directory_of_a_force");
        database.station("310104017", "310104", true, "Somebody Invented");
        database.station("990104001", "990104", true);

        assertThat(database.migrated().begin()).isEqualTo(Begun.AS_FOUND);

        Entries entries = database.entries();
        assertThat(entries.districts()).extracting(District::nameZh).containsExactly("徐汇区", "");
        assertThat(entries.districts()).extracting(District::nameEn).containsExactly("Xuhui", "990104");
        assertThat(entries.divisions()).extracting(Division::nameZh).containsExactly("漕河泾街道", "");
        assertThat(entries.divisions()).extracting(Division::nameEn).containsExactly("Caohejing", "990104001");
        assertThat(entries.stations())
                .allMatch(Station::open)
                .allMatch(station -> station.fallback().isEmpty());
        assertThat(entries.officers()).singleElement().satisfies(officer -> {
            assertThat(officer).extracting(Officer::nameEn).isEqualTo("Somebody Invented");
            assertThat(officer.onDuty()).isTrue();
            assertThat(officer.synthetic()).isFalse();
        });
        assertThat(database.history().lastRevision()).isEqualTo(1);
    }

    /** A database of its own, at the first version until it is migrated. */
    private static final class Database {
        private final DriverManagerDataSource each;
        private final SingleConnectionDataSource source;
        private final JdbcClient jdbc;

        Database(String name) {
            TestInfrastructure.Database database = TestInfrastructure.postgres(name);
            each = new DriverManagerDataSource(database.url(), database.user(), database.password());
            source = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
            jdbc = JdbcClient.create(source);
            migrate("1");
        }

        Database migrated() {
            migrate("latest");
            return this;
        }

        void station(String code, String district, boolean byDefault, String... officers) {
            jdbc.sql("insert into station values (?, ?, ?, ?, ?)")
                    .params(code, code + "派出所", code + " Police Station", district, byDefault)
                    .update();
            jdbc.sql("insert into division values (?, ?)").params(code, code).update();
            for (int i = 0; i < officers.length; i++) {
                jdbc.sql("insert into officer values (?, ?, ?)")
                        .params("officer-" + code + "-" + (i + 1), code, officers[i])
                        .update();
            }
        }

        Begun begin() {
            return new BeginDirectory(
                            new StoredDirectory(jdbc), history(), new FastCsv(), transactions(), Clock.systemUTC())
                    .withDivisions(Shanghai.divisions());
        }

        Entries entries() {
            return new StoredDirectory(jdbc).entries();
        }

        StoredDirectoryHistory history() {
            return new StoredDirectoryHistory(jdbc);
        }

        private Atomically transactions() {
            var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
            return new Atomically() {
                @Override
                public <T> T decide(Supplier<T> useCase) {
                    return transaction.execute(status -> useCase.get());
                }
            };
        }

        private void migrate(String target) {
            Flyway.configure()
                    .dataSource(each)
                    .locations("classpath:forestall/chassis/db", "classpath:forestall/dispatch/db")
                    .target(target)
                    .load()
                    .migrate();
        }
    }
}
