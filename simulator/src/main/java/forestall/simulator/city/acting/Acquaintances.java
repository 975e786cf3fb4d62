package forestall.simulator.city.acting;

import forestall.simulator.city.people.Citizen;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is behind an opaque id, as the intake told when they were flagged. */
final class Acquaintances {

    private final Map<String, Citizen> byVictimId = new ConcurrentHashMap<>();

    void met(String victimId, Citizen who) {
        byVictimId.putIfAbsent(victimId, who);
    }

    Optional<Citizen> find(String victimId) {
        return Optional.ofNullable(byVictimId.get(victimId));
    }
}
