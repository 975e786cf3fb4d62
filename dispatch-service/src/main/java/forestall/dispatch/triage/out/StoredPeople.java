package forestall.dispatch.triage.out;

import forestall.dispatch.triage.People;
import forestall.dispatch.triage.Person;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Aliases and roles in PostgreSQL. An alias always names the canonical name itself, never another alias.
 *
 * <p>Names are locked, whether a row stands for them or not. An alert locks the canonical name, which holds every alias of it still, and
 * looks again whether it was that of the next one: so alerts under several names of one person lock the same thing, and a batch that holds
 * it holds all that it needs of this person. Two persons becoming one lock every name of both, aliases before canonical names and each in
 * their order, one such pair at a time: who waits for a name never holds one that comes later. Only batches that hold several persons can
 * wait in a circle; the store ends that, and one of them is tried again.
 */
@Component
class StoredPeople implements People {
    private static final String RECOGNISING = "forestall.dispatch.recognising";

    private final JdbcClient jdbc;

    StoredPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Person of(VictimId name) {
        List<Alias> aliases = jdbc.sql("""
                        select name, canonical from alias
                        where canonical = coalesce((select canonical from alias where name = :name), :name) order by name""")
                .param("name", name.value())
                .query((rs, row) ->
                        new Alias(new VictimId(rs.getString("name")), new VictimId(rs.getString("canonical"))))
                .list();
        return aliases.isEmpty()
                ? new Person(name, List.of())
                : new Person(
                        aliases.getFirst().canonical(),
                        aliases.stream().map(Alias::name).toList());
    }

    @Override
    public Person lock(VictimId name) {
        Person found = of(name);
        hold(found.canonical().value());
        Person held = of(name);
        while (!held.canonical().equals(found.canonical())) {
            found = held;
            hold(found.canonical().value());
            held = of(name);
        }
        return held;
    }

    @Override
    public Two lock(VictimId name, VictimId otherName) {
        hold(RECOGNISING);
        Two found = new Two(of(name), of(otherName));
        sorted(Stream.of(found.one(), found.other()).flatMap(person -> person.alsoKnownAs().stream()))
                .forEach(this::hold);
        sorted(Stream.of(found.one(), found.other()).map(Person::canonical)).forEach(this::hold);
        return found;
    }

    @Override
    public void save(Person person) {
        jdbc.sql("delete from alias where name = ?")
                .param(person.canonical().value())
                .update();
        person.alsoKnownAs()
                .forEach(name -> jdbc.sql("""
                        insert into alias (name, canonical) values (:name, :canonical)
                        on conflict (name) do update set canonical = excluded.canonical""")
                        .param("name", name.value())
                        .param("canonical", person.canonical().value())
                        .update());
    }

    @Override
    public void part(Person one, Person other) {
        other.names()
                .forEach(name -> jdbc.sql("delete from alias where name = ?")
                        .param(name.value())
                        .update());
        save(one);
        save(other);
    }

    @Override
    public boolean holds(VictimId person, CaseRole role, LocalDate from) {
        return jdbc.sql("insert into person_role (person, role, since) values (?, ?, ?) on conflict do nothing")
                        .params(person.value(), role.name(), from)
                        .update()
                == 1;
    }

    /** Until the transaction ends. What is read in a later statement is what whoever had the lock before has committed. */
    private void hold(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(name)
                .query(row -> {});
    }

    private static Stream<String> sorted(Stream<VictimId> names) {
        return names.map(VictimId::value).distinct().sorted();
    }

    private record Alias(VictimId name, VictimId canonical) {}
}
