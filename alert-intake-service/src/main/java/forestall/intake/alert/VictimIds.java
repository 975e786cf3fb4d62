package forestall.intake.alert;

import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;

/** Names people without revealing them: the same number always has the same opaque id. */
public interface VictimIds {

    VictimId of(PhoneNumber phone);
}
