package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.local.TestInfrastructure;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database of the first version, with visits in every state, becomes one of this version. */
class VisitMigrationTest {
    @Test
    void visits_of_the_first_version_keep_what_was_known_and_their_officers() throws Exception {
        var database = TestInfrastructure.postgres("dispatch_of_the_first_version");
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        JdbcClient jdbc = JdbcClient.create(source);
        flyway(source, "1").migrate();
        for (int i = 1; i <= 4; i++) {
            jdbc.sql("""
                    insert into intervention (id, victim_id, version, state, grade, rule, policy_version, scam_type,
                                              opening, opened_at, call_by, denied)
                    values (cast(? as uuid), ?, 1, 'VISITING', 'RED', 'r', 'p', 'UNKNOWN', '{}', now(), now(), false)""").params(id(i), "victim-" + i).update();
        }
        visit(jdbc, 1, "COMPLETED", "a-1", """
                {"arrivedAt":"2017-11-14T02:20:00Z","endedAt":"2017-11-14T02:40:00Z","outcome":"DOOR_NOT_OPENED","tactics":[]}""");
        visit(jdbc, 2, "STOOD_DOWN", "", null);
        jdbc.sql(
                        "insert into timeline (intervention_id, at, actor, type, detail) values (cast(? as uuid), ?::timestamptz, ?, ?, ?)")
                .params(
                        id(2),
                        "2017-11-14T03:00:00Z",
                        "policy",
                        "VisitStoodDown",
                        "visit 1 of station 310104017, NOTIFIED when it was stood down: promised-on-the-phone")
                .update();
        visit(jdbc, 3, "ASSIGNED", "a-1 a-2", null);
        visit(jdbc, 4, "ASSIGNED", "a-2 a-3", null);

        flyway(source, "latest").migrate();

        assertThat(jdbc.sql("""
                select next_step::jsonb ->> 'rule' as rule, reported_at = '2017-11-14T02:40:00Z' as reported,
                       arrived_at = '2017-11-14T02:20:00Z' as arrived
                from visit where state = 'COMPLETED'""").query().singleRow())
                .isEqualTo(Map.of("rule", "door-not-opened", "reported", true, "arrived", true));
        assertThat(jdbc.sql("""
                select stood_down_by, stood_down_at = '2017-11-14T03:00:00Z' as then from visit where state = 'STOOD_DOWN'""").query().singleRow())
                .isEqualTo(Map.of("stood_down_by", "promised-on-the-phone", "then", true));
        assertThat(jdbc.sql("select officer || ' at ' || visit_id from officer_engaged order by 1")
                        .query(String.class)
                        .list())
                .as("a-2 stays where it is due first")
                .isEqualTo(List.of("a-1 at " + id(3), "a-2 at " + id(3), "a-3 at " + id(4)));
    }

    private static void visit(JdbcClient jdbc, int number, String state, String officers, String report) {
        jdbc.sql("""
                insert into visit (id, intervention_id, version, attempt, state, station, district, reason, location_kind,
                                   location_address, notified_at, accept_by, visit_by, officers, report)
                values (cast(:id as uuid), cast(:id as uuid), 1, 1, :state, '310104017', '310104', 'r', 'HOME', 'x', now(), now(),
                        now() + make_interval(mins => :number), :officers, :report)""")
                .param("id", id(number))
                .param("state", state)
                .param("number", number)
                .param("officers", officers)
                .param("report", report)
                .update();
    }

    private static String id(int number) {
        return "00000000-0000-0000-0000-00000000000" + number;
    }

    private static Flyway flyway(DriverManagerDataSource source, String target) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:forestall/chassis/db", "classpath:forestall/dispatch/db")
                .target(target)
                .load();
    }
}
