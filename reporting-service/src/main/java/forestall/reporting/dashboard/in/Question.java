package forestall.reporting.dashboard.in;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.reporting.dashboard.Measure;
import forestall.reporting.dashboard.Place;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody looks at, as it stands in the address. */
record Question(YearMonth month, Place place, Measure measure) {

    public String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/").queryParam("month", month);
        if (place.district() != null) {
            address.queryParam("district", place.district().value());
        }
        if (place.station() != null) {
            address.queryParam("station", place.station().value());
        }
        return address.queryParam("measure", measure.word()).build().toUriString();
    }

    Question in(@Nullable String district, @Nullable String station) {
        return new Question(
                month,
                new Place(
                        district == null ? null : new DistrictCode(district),
                        station == null ? null : new StationCode(station)),
                measure);
    }

    Question at(YearMonth other) {
        return new Question(other, place, measure);
    }
}
