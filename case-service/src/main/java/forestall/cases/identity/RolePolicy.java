package forestall.cases.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.Hand;
import forestall.cases.casefile.HeldRole;
import forestall.chassis.usecase.Announcements;
import forestall.chassis.usecase.Refusal;
import forestall.events.Envelope;
import forestall.events.RoleAssigned;
import forestall.events.facts.FreeText;
import forestall.events.facts.PhoneNumber;
import forestall.events.vocabulary.CaseRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which part somebody played. What other files show is one role of each kind, from the earliest day on which any of them shows it; an
 * earlier day that becomes known later takes its place and is announced anew. So the order in which files become known does not matter.
 * What people enter stands beside it, each with its own day.
 */
public final class RolePolicy {

    /** No loss is older, nor any record of a case. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private RolePolicy() {}

    /** The person's own number was seen in the files of others. */
    static CaseDecision seen(CaseFile file, PhoneNumber number, Sightings sightings, Instant now) {
        if (!file.hasNumber(number)) {
            return new CaseDecision.Unchanged();
        }
        return Stream.of(CaseRole.COURIER, CaseRole.SUSPECT)
                .flatMap(role -> sightings.earliest(role, file.victimId()).stream())
                .filter(sighting -> isNews(file, sighting))
                .findFirst()
                .<CaseDecision>map(sighting -> recognised(file, sighting, now))
                .orElseGet(CaseDecision.Unchanged::new);
    }

    private static boolean isNews(CaseFile file, Sighting sighting) {
        return shown(file, sighting.role())
                .filter(known -> known.compareTo(sighting) <= 0)
                .isEmpty();
    }

    /** What the file holds already by the word of another. */
    private static Optional<Sighting> shown(CaseFile file, CaseRole role) {
        return file.roles().stream()
                .filter(held -> held.role() == role)
                .flatMap(held -> Stream.ofNullable(held.seenIn()).map(in -> new Sighting(role, held.from(), in)))
                .findFirst();
    }

    private static CaseDecision recognised(CaseFile file, Sighting sighting, Instant now) {
        String name =
                "%s in %s: %s from %s".formatted(file.victimId(), sighting.file(), sighting.role(), sighting.from());
        HeldRole role = new HeldRole(
                sighting.role(),
                sighting.from(),
                new FreeText("own number named as that of a %s in file %s"
                        .formatted(sighting.role() == CaseRole.COURIER ? "courier" : "suspect", sighting.file())),
                sighting.file(),
                Announcements.POLICY,
                now,
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
        return held(file, role, known -> known.role() == sighting.role() && known.seenIn() != null);
    }

    /**
     * Somebody says which part the person played.
     *
     * @throws Refusal when the day is yet to come, or before anything that the files tell of
     */
    static CaseDecision assigned(CaseFile file, CaseRole role, LocalDate from, FreeText evidence, Hand by) {
        LocalDate today = HeldRole.day(by.at());
        if (from.isBefore(EARLIEST) || from.isAfter(today)) {
            throw Refusal.invalid(
                    from.isAfter(today) ? "not-yet" : "invalid-value",
                    "/from",
                    "a day from %s to %s".formatted(EARLIEST, today),
                    from.toString());
        }
        return entered(file, role, from).isPresent()
                ? new CaseDecision.Unchanged()
                : held(file, new HeldRole(role, from, evidence, null, by.name(), by.at(), by.id()), known -> false);
    }

    /** The role that somebody entered for that day. */
    static Optional<HeldRole> entered(CaseFile file, CaseRole role, LocalDate from) {
        return file.roles().stream()
                .filter(held -> held.role() == role && held.from().equals(from) && held.seenIn() == null)
                .findFirst();
    }

    private static CaseDecision held(CaseFile file, HeldRole role, Predicate<HeldRole> former) {
        List<HeldRole> roles = Stream.concat(file.roles().stream().filter(former.negate()), Stream.of(role))
                .toList();
        return CaseDecision.Changed.announcing(
                file.holding(roles),
                new Envelope<>(
                        role.eventId(),
                        new RoleAssigned(file.victimId(), role.role(), role.from(), role.evidence(), file.dimensions()),
                        role.knownAt(),
                        role.by(),
                        null),
                role.knownAt());
    }
}
