package forestall.dispatch.policy.out;

import forestall.chassis.json.EventJson;
import forestall.dispatch.policy.Policy;
import forestall.dispatch.policy.PolicyVersion;
import forestall.dispatch.policy.PolicyVersions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A row for each version, written by whichever instance is first and by none again. */
@Component
class StoredPolicyVersions implements PolicyVersions {
    private final JdbcClient jdbc;

    StoredPolicyVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void addIfNew(Policy policy, Instant now) {
        jdbc.sql("insert into policy (version, content, first_used_at) values (?, ?, ?) on conflict do nothing")
                .params(policy.version(), EventJson.mapper().writeValueAsString(policy), Timestamp.from(now))
                .update();
    }

    @Override
    public Optional<PolicyVersion> find(String version) {
        return jdbc.sql("select content, first_used_at from policy where version = ?")
                .param(version)
                .query((rs, row) -> new PolicyVersion(
                        EventJson.mapper().readValue(rs.getString("content"), Policy.class),
                        rs.getTimestamp("first_used_at").toInstant()))
                .optional();
    }
}
