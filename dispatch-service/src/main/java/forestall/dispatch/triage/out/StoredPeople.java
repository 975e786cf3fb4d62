package forestall.dispatch.triage.out;

import forestall.dispatch.triage.People;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Aliases and roles in PostgreSQL. An alias always names the canonical name itself, never another alias. */
@Component
class StoredPeople implements People {
    private final JdbcClient jdbc;

    StoredPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public VictimId canonical(VictimId name) {
        return jdbc.sql("select canonical from alias where name = ?")
                .param(name.value())
                .query(String.class)
                .optional()
                .map(VictimId::new)
                .orElse(name);
    }

    @Override
    public List<VictimId> alsoKnownAs(VictimId canonical) {
        return jdbc
                .sql("select name from alias where canonical = ? order by name")
                .param(canonical.value())
                .query(String.class)
                .list()
                .stream()
                .map(VictimId::new)
                .toList();
    }

    @Override
    public void same(VictimId name, VictimId canonical) {
        String old = canonical(name).value();
        jdbc.sql("update alias set canonical = :new where canonical = :old")
                .param("new", canonical.value())
                .param("old", old)
                .update();
        jdbc.sql(
                        "insert into alias (name, canonical) values (:old, :new) on conflict (name) do update set canonical = :new")
                .param("new", canonical.value())
                .param("old", old)
                .update();
    }

    @Override
    public boolean holds(VictimId person, CaseRole role, LocalDate from) {
        return jdbc.sql("insert into person_role (person, role, since) values (?, ?, ?) on conflict do nothing")
                        .params(person.value(), role.name(), from)
                        .update()
                == 1;
    }
}
