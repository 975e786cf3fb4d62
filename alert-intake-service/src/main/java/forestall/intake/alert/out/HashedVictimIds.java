package forestall.intake.alert.out;

import forestall.chassis.hashing.KeyedHash;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import forestall.intake.alert.VictimIds;

/** The keyed hash of the number in E.164 form. The case service names people under the same key. */
public final class HashedVictimIds implements VictimIds {

    private final KeyedHash hash;

    public HashedVictimIds(KeyedHash hash) {
        this.hash = hash;
    }

    @Override
    public VictimId of(PhoneNumber phone) {
        return new VictimId(hash.of(phone.e164()));
    }
}
