package forestall.dispatch.warningcall.out;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.local.TestInfrastructure;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Calls of a database from before the queue's order stood on them. */
class CallMigrationTest {
    private static JdbcClient jdbc;

    @BeforeAll
    static void migrate_a_database_with_rows() {
        TestInfrastructure.Database database = TestInfrastructure.postgres("calls_of_before");
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        var flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:forestall/chassis/db", "classpath:forestall/dispatch/db");
        flyway.target(MigrationVersion.fromVersion("1")).load().migrate();
        jdbc = JdbcClient.create(source);
        jdbc.sql("""
                insert into intervention (id, victim_id, version, state, grade, rule, policy_version, scam_type, opening,
                  opened_at, call_by, denied)
                select md5(grade)::uuid, 'victim-' || grade, 1, 'CALLING', grade, 'flagged', '1', 'UNKNOWN', '{}',
                  '2017-11-14T02:00:00Z', '2017-11-14T02:05:00Z', false
                from unnest(array['RED', 'ORANGE', 'YELLOW']) grade""").update();
        jdbc.sql("""
                insert into warning_call (id, intervention_id, version, attempt, state, queued_at, not_before, due_at, claimed_by, report)
                select md5(grade || attempt)::uuid, md5(grade)::uuid, 1, attempt, state, '2017-11-14T02:00:00Z',
                  cast(may as timestamptz), cast(may as timestamptz), 'anna', report
                from (values
                  ('RED', 1, 'STOOD_DOWN', '2017-11-14T02:00:00Z', null),
                  ('RED', 2, 'STOOD_DOWN', '2017-11-14T02:00:00Z', null),
                  ('ORANGE', 1, 'WAITING', '2017-11-14T02:00:00Z', null),
                  ('YELLOW', 1, 'COMPLETED', '2017-11-14T02:00:00Z', '{"endedAt":"2017-11-14T02:03:00Z"}'),
                  ('YELLOW', 2, 'WAITING', '2017-11-14T02:08:00Z', null)) call (grade, attempt, state, may, report)""").update();
        jdbc.sql("""
                insert into timeline (intervention_id, at, actor, type, detail) values
                  (md5('RED')::uuid, '2017-11-14T03:00:00Z', 'policy', 'CallStoodDown', 'call 1 leaves the queue: monitoring-ended')""").update();
        flyway.target(MigrationVersion.LATEST).load().migrate();
    }

    @Test
    void every_call_has_the_urgency_of_its_intervention() {
        assertThat(row("RED", 1)).containsEntry("urgency", 1);
        assertThat(row("ORANGE", 1)).containsEntry("urgency", 2);
        assertThat(row("YELLOW", 2)).containsEntry("urgency", 3);
    }

    @Test
    void calls_that_were_to_be_made_later_are_deferred_and_others_are_not() {
        assertThat(row("YELLOW", 2)).containsEntry("deferred", true);
        assertThat(row("ORANGE", 1)).containsEntry("deferred", false);
    }

    @Test
    void a_call_that_was_made_was_reported_on_when_it_ended() {
        assertThat(row("YELLOW", 1)).containsEntry("reported", Instant.parse("2017-11-14T02:03:00Z"));
        assertThat(row("ORANGE", 1)).containsEntry("reported", null);
    }

    @Test
    void a_call_that_was_stood_down_has_the_time_and_the_reason_of_the_timeline() {
        assertThat(row("RED", 1))
                .containsEntry("stood_down", Instant.parse("2017-11-14T03:00:00Z"))
                .containsEntry("stood_down_because", "monitoring-ended");
        assertThat(row("RED", 2)).containsEntry("stood_down_because", "not recorded");
        assertThat(row("ORANGE", 1)).containsEntry("stood_down", null);
    }

    private static Map<String, Object> row(String grade, int attempt) {
        return jdbc.sql("""
                        select urgency, deferred, reported_at, stood_down_at, stood_down_because
                        from warning_call where id = md5(:grade || :attempt)::uuid""")
                .param("grade", grade)
                .param("attempt", String.valueOf(attempt))
                .query((rs, number) -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("urgency", rs.getInt("urgency"));
                    row.put("deferred", rs.getBoolean("deferred"));
                    row.put("reported", instant(rs.getTimestamp("reported_at")));
                    row.put("stood_down", instant(rs.getTimestamp("stood_down_at")));
                    row.put("stood_down_because", rs.getString("stood_down_because"));
                    return row;
                })
                .single();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
