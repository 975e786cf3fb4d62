package forestall.dispatch.console.station.in;

import forestall.chassis.usecase.Refusal;
import forestall.events.ids.StationCode;
import org.jspecify.annotations.Nullable;

/** To which station a visit is to go and why, as it was typed. */
record HandOverForm(@Nullable String toStation, @Nullable String reason) {

    static HandOverForm empty() {
        return new HandOverForm(null, null);
    }

    public boolean isBegun() {
        return Typed.given(toStation) != null || Typed.given(reason) != null;
    }

    /**
     * The station that was chosen.
     *
     * @throws Refusal when none was
     */
    StationCode station() {
        String code = Typed.given(toStation);
        if (code == null) {
            throw Refusal.invalid("station-missing", "/toStation", "the station that is to have the visit", "none");
        }
        try {
            return new StationCode(code);
        } catch (IllegalArgumentException none) {
            throw Refusal.invalid("station-unknown", "/toStation", "a station of the directory", "another text");
        }
    }

    String requiredReason() {
        return Typed.required("reason", reason);
    }
}
