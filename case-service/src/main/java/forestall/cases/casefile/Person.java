package forestall.cases.casefile;

import forestall.events.facts.Lists;
import forestall.events.facts.Location;
import forestall.events.facts.PersonName;
import forestall.events.facts.Victim;
import forestall.events.vocabulary.Vulnerability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who the file is about, as far as anybody told.
 *
 * @param age in years, as stated last; null when nobody did
 * @param ageStatedAt when
 */
public record Person(
        List<PersonName> names,
        @Nullable Integer age,
        @Nullable Instant ageStatedAt,
        List<Vulnerability> vulnerabilities,
        List<KnownNumber> numbers,
        List<KnownAddress> addresses,
        List<Relative> relatives) {

    static final Person UNKNOWN = new Person(List.of(), null, null, List.of(), List.of(), List.of(), List.of());

    public Person {
        names = List.copyOf(names);
        vulnerabilities = List.copyOf(vulnerabilities);
        numbers = List.copyOf(numbers);
        addresses = List.copyOf(addresses);
        relatives = Lists.copyOrEmpty(relatives);
    }

    /** Adds what an alert tells. */
    Person told(Victim victim, String source, Instant at) {
        boolean newerAge = victim.age() != null && (ageStatedAt == null || !at.isBefore(ageStatedAt));
        return new Person(
                victim.name() == null ? names : joined(names, victim.name(), n -> n, (old, same) -> old),
                newerAge ? victim.age() : age,
                newerAge ? at : ageStatedAt,
                with(victim.vulnerabilities()).vulnerabilities(),
                joined(
                        numbers,
                        new KnownNumber(victim.phone(), source, at, null),
                        KnownNumber::number,
                        KnownNumber::and),
                victim.address() == null
                        ? addresses
                        : joined(
                                addresses,
                                KnownAddress.home(victim.address(), source, at),
                                KnownAddress::text,
                                KnownAddress::and),
                relatives);
    }

    /** Adds a place where the person is thought to be. */
    Person placed(Location location, String source, Instant at) {
        return at(KnownAddress.at(location, source, at));
    }

    Person at(KnownAddress told) {
        List<KnownAddress> all = joined(addresses, told, KnownAddress::text, KnownAddress::and);
        return new Person(names, age, ageStatedAt, vulnerabilities, numbers, all, relatives);
    }

    public Person with(KnownNumber attributed) {
        List<KnownNumber> all = joined(numbers, attributed, KnownNumber::number, KnownNumber::and);
        return new Person(names, age, ageStatedAt, vulnerabilities, all, addresses, relatives);
    }

    Person with(Collection<Vulnerability> seen) {
        TreeSet<Vulnerability> all = new TreeSet<>(vulnerabilities);
        all.addAll(seen);
        return new Person(names, age, ageStatedAt, List.copyOf(all), numbers, addresses, relatives);
    }

    public Person called(PersonName name) {
        List<PersonName> all = joined(names, name, n -> n, (old, same) -> old);
        return new Person(all, age, ageStatedAt, vulnerabilities, numbers, addresses, relatives);
    }

    /** A relative of whom the same is known already stays as first told. */
    Person with(Relative told) {
        return relatives.stream().anyMatch(told::says)
                ? this
                : related(Stream.concat(relatives.stream(), Stream.of(told)).toList());
    }

    Person corrected(Relative told) {
        return related(relatives.stream()
                .map(known -> known.id().equals(told.id()) ? told : known)
                .toList());
    }

    Person without(UUID relative) {
        return related(
                relatives.stream().filter(known -> !known.id().equals(relative)).toList());
    }

    Person withoutProtection() {
        List<KnownNumber> plain = numbers.stream()
                .map(known -> new KnownNumber(known.number(), known.source(), known.since(), null))
                .toList();
        return new Person(names, age, ageStatedAt, List.of(), plain, List.of(), List.of());
    }

    /** What is known from both. */
    Person and(Person other) {
        boolean newerAge = other.ageStatedAt != null && (ageStatedAt == null || other.ageStatedAt.isAfter(ageStatedAt));
        Person both = new Person(
                Stream.concat(names.stream(), other.names.stream()).distinct().toList(),
                newerAge ? other.age : age,
                newerAge ? other.ageStatedAt : ageStatedAt,
                with(other.vulnerabilities).vulnerabilities(),
                numbers,
                addresses,
                relatives);
        for (KnownNumber number : other.numbers) {
            both = both.with(number);
        }
        for (KnownAddress address : other.addresses) {
            both = both.at(address);
        }
        for (Relative relative : other.relatives) {
            both = both.with(relative);
        }
        return both;
    }

    Optional<Relative> relative(UUID id) {
        return relatives.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    private Person related(List<Relative> all) {
        return new Person(names, age, ageStatedAt, vulnerabilities, numbers, addresses, all);
    }

    private static <T> List<T> joined(List<T> known, T told, Function<T, Object> identity, BinaryOperator<T> same) {
        List<T> after = new ArrayList<>(known);
        for (int i = 0; i < after.size(); i++) {
            if (identity.apply(after.get(i)).equals(identity.apply(told))) {
                after.set(i, same.apply(after.get(i), told));
                return after;
            }
        }
        after.add(told);
        return after;
    }
}
