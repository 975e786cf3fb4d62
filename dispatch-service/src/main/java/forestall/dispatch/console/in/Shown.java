package forestall.dispatch.console.in;

import forestall.chassis.pages.LocalForm;
import forestall.dispatch.directory.District;
import forestall.dispatch.directory.Division;
import forestall.dispatch.directory.Officer;
import forestall.dispatch.directory.Station;
import forestall.dispatch.directory.Territories;
import forestall.dispatch.intervention.Whereabouts;
import forestall.events.facts.Location;
import forestall.events.facts.Money;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Times, places and money for the eye, in a language. Times in Shanghai, with the date when that is not today. */
public record Shown(Locale locale, Territories territories, Instant now) {
    /** When that was or is. */
    public String time(Instant at) {
        return local().time(at);
    }

    /** The same, to the second, without the date. */
    public String second(Instant at) {
        return local().second(at);
    }

    /** What is left until then, such as 4:07 or 23:59:08; with a minus when it has passed. The page's clock counts on in the same form. */
    public String left(Instant until) {
        Duration left = Duration.between(now, until);
        Duration size = left.abs();
        String form = size.toHours() > 0
                ? "%d:%02d:%02d".formatted(size.toHours(), size.toMinutesPart(), size.toSecondsPart())
                : "%d:%02d".formatted(size.toMinutes(), size.toSecondsPart());
        return left.isNegative() ? "−" + form : form;
    }

    /** Never less than none: clocks of machines differ. */
    public long minutesSince(Instant from) {
        return Math.max(0, Duration.between(from, now).toMinutes());
    }

    /** District and station, as far as known; empty when nobody knows. */
    public String place(Whereabouts of) {
        return Stream.of(
                        of.district() == null ? null : district(of.district()),
                        of.station() == null ? null : station(of.station()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** By its name; empty when it is none, its code when nobody knows the name. */
    public String station(@Nullable StationCode code) {
        return code == null ? "" : territories.station(code).map(this::name).orElse(code.value());
    }

    private String district(DistrictCode code) {
        return territories.district(code).map(this::name).orElse(code.value());
    }

    /** Street and district of a division, as far as it has names. */
    public String division(Division of) {
        return district(of.code().district()) + " · " + name(of.nameZh(), of.nameEn());
    }

    /** The division of a place; empty when nobody knows it. */
    public String division(Location of) {
        DivisionCode code = of.divisionCode();
        return code == null
                ? ""
                : territories.divisions().stream()
                        .filter(division -> division.code().equals(code))
                        .findFirst()
                        .map(this::division)
                        .orElse(code.value());
    }

    /** Those of a district, for somebody to choose from. */
    public List<Division> divisionsOf(DistrictCode code) {
        return territories.divisions().stream()
                .filter(division -> division.code().district().equals(code))
                .toList();
    }

    /** Those of a district, for somebody to choose from. */
    public List<Station> stationsOf(DistrictCode code) {
        return territories.stations().stream()
                .filter(station -> station.district().equals(code))
                .toList();
    }

    /** By the name, in the language where there is one. */
    public String name(Officer of) {
        return name(of.nameZh(), of.nameEn());
    }

    /** By the name, in the language where there is one. */
    public String name(Station of) {
        return name(of.nameZh(), of.nameEn());
    }

    /** By the name, in the language where there is one. */
    public String name(District of) {
        return name(of.nameZh(), of.nameEn());
    }

    /** In yuan, to the fen. */
    public String money(Money amount) {
        return local().yuan(amount.fen());
    }

    /** Whether it is read in Chinese. */
    public boolean isChinese() {
        return local().isChinese();
    }

    private LocalForm local() {
        return new LocalForm(locale, now);
    }

    private String name(String zh, String en) {
        return isChinese() ? (zh.isEmpty() ? en : zh) : (en.isEmpty() ? zh : en);
    }
}
