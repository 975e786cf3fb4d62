package forestall.events.facts;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import org.jspecify.annotations.Nullable;

/** By what an event is counted, as known when it was written; a later revision's dimensions replace the earlier ones. No personal data. */
public record Dimensions(
        @Nullable StationCode stationCode,
        @Nullable DistrictCode districtCode,
        ScamType scamType,
        Grade grade,
        AgeBand ageBand) {}
