package forestall.dispatch.warningcall.out;

import com.zaxxer.hikari.HikariDataSource;
import forestall.events.ids.CallId;
import forestall.local.TestInfrastructure;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A database of its own with many waiting calls, and what PostgreSQL says of how it answers the queue's questions. */
final class CrowdedQueue {
    static final Instant NOW = Instant.parse("2017-11-14T02:00:00Z");

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    private CrowdedQueue(NamedParameterJdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** With so many calls, one after the other RED, ORANGE and YELLOW. Nobody has claimed any, each may be made now. */
    static CrowdedQueue of(String name, int waiting) {
        TestInfrastructure.Database database = TestInfrastructure.postgres(name);
        // A pool, since what is asked here takes less time than a connection does to be made.
        var source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMaximumPoolSize(3);
        source.setMinimumIdle(0);
        // Nothing here is about what outlives a power cut.
        source.setConnectionInitSql("set synchronous_commit = off");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:forestall/chassis/db", "classpath:forestall/dispatch/db")
                .load()
                .migrate();
        var queue = new CrowdedQueue(
                new NamedParameterJdbcTemplate(source),
                new TransactionTemplate(new DataSourceTransactionManager(source)));
        queue.add(waiting);
        return queue.analyzed();
    }

    private void add(int waiting) {
        Map<String, Object> facts = Map.of("count", waiting, "now", Timestamp.from(NOW));
        jdbc.update("""
                insert into intervention (id, victim_id, version, state, grade, rule, policy_version, scam_type, opening,
                  opened_at, call_by, denied)
                select md5('i' || n)::uuid, 'victim-' || n, 1, 'OPEN', (array['RED', 'ORANGE', 'YELLOW'])[n % 3 + 1],
                  'flagged', 'test-1', 'UNKNOWN', '{}', :now, cast(:now as timestamptz) + n * interval '1 second', false
                from generate_series(1, :count) n""", facts);
        jdbc.update("""
                insert into warning_call (id, intervention_id, version, attempt, state, queued_at, not_before, due_at, urgency)
                select md5('c' || n)::uuid, md5('i' || n)::uuid, 1, 1, 'WAITING', :now, :now,
                  cast(:now as timestamptz) + n * interval '1 second', n % 3 + 1
                from generate_series(1, :count) n""", facts);
    }

    /** So many RED calls at the front are claimed, and so many more wait for a time an hour ahead. */
    CrowdedQueue withClaimedAndDeferred(int claimed, int deferred) {
        jdbc.update("""
                update warning_call set claimed_by = 'anna', claimed_until = :until
                where id in (select id from warning_call where urgency = 1 order by due_at limit :count)""", Map.of("count", claimed, "until", Timestamp.from(NOW.plusSeconds(600))));
        jdbc.update("""
                update warning_call set deferred = true, not_before = :later, due_at = :later
                where id in (select id from warning_call where urgency = 1 and claimed_by is null order by due_at limit :count)""", Map.of("count", deferred, "later", Timestamp.from(NOW.plusSeconds(3600))));
        return analyzed();
    }

    /** So many calls of every grade were to be called again, one a second from an hour ahead, before all others of their grade. */
    CrowdedQueue withCallsAgain(int count) {
        jdbc.getJdbcTemplate().update("update warning_call set due_at = due_at + interval '3 hours'");
        jdbc.update("""
                update warning_call c set deferred = true, not_before = again.at, due_at = again.at
                from (select id, cast(:from as timestamptz) + (row_number() over (partition by urgency order by id)) * interval '1 second' as at
                  from (select id, urgency, row_number() over (partition by urgency order by due_at) as n from warning_call) numbered
                  where n <= :count) again
                where again.id = c.id""", Map.of("count", count, "from", Timestamp.from(NOW.plusSeconds(3600))));
        return analyzed();
    }

    /** Takes the most urgent call that may be made then, as an operator does; null when there is none. */
    @Nullable
    UUID take(Instant now) {
        QueueFront front = new QueueFront(JdbcClient.create(jdbc));
        transaction.execute(status -> front.ripen(now));
        return transaction.execute(status -> {
            UUID taken = front.lockMostUrgent().map(CallId::value).orElse(null);
            jdbc.update(
                    "update warning_call set claimed_by = 'anna', claimed_until = now() where id = :id",
                    Collections.singletonMap("id", taken));
            return taken;
        });
    }

    /** All that may be made then, in the order of the queue: by sorting them. */
    List<UUID> inOrder(Instant now) {
        return jdbc.queryForList("""
                select id from warning_call where state = 'WAITING' and claimed_by is null and not_before <= :now
                order by urgency, due_at, queued_at, id""", Map.of("now", Timestamp.from(now)), UUID.class);
    }

    CrowdedQueue without(String index) {
        jdbc.getJdbcTemplate().execute("drop index " + index);
        return this;
    }

    private CrowdedQueue analyzed() {
        jdbc.getJdbcTemplate().execute("vacuum (analyze) warning_call, intervention");
        return this;
    }

    /** Runs the statement for its plan, and takes back what it did. */
    Plan plan(String sql, Map<String, Object> parameters) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            String json =
                    jdbc.queryForObject("explain (analyze, buffers, format json) " + sql, parameters, String.class);
            return Plan.of(JsonMapper.shared().readTree(json).path(0).path("Plan"));
        });
    }

    /**
     * How PostgreSQL answered.
     *
     * @param steps the kinds of its nodes with the index or table that they read
     * @param pages of shared buffers that were looked at, in memory or not
     */
    record Plan(String steps, long pages) {
        private static Plan of(JsonNode root) {
            return new Plan(
                    steps(root),
                    root.path("Shared Hit Blocks").asLong()
                            + root.path("Shared Read Blocks").asLong());
        }

        private static String steps(JsonNode node) {
            StringBuilder line = new StringBuilder(node.path("Node Type").asString());
            for (String read : new String[] {"Index Name", "Relation Name"}) {
                if (node.has(read)) {
                    line.append(' ').append(node.path(read).asString());
                }
            }
            node.path("Plans").forEach(below -> line.append("; ").append(steps(below)));
            return line.toString();
        }
    }
}
