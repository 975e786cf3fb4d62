package forestall.dispatch.intervention;

import forestall.events.facts.Location;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import org.jspecify.annotations.Nullable;

/** Where the victim is thought to be, and whose territory that is; each part absent when nobody knows. */
public record Whereabouts(
        @Nullable Location location,
        @Nullable StationCode station,
        @Nullable DistrictCode district) {}
