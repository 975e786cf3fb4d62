package forestall.dispatch.station;

import forestall.dispatch.directory.Territories;
import forestall.dispatch.station.Mention.Strength;
import forestall.dispatch.station.Name.Use;
import forestall.events.ids.DistrictCode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which district and division an address names, in Chinese or romanised. A division counts only where it does not contradict the
 * district; a name that several divisions have is told apart by the district; a road that a division is called after says which division
 * only together with the district. What the text does not decide is handed on with all that it may mean.
 */
final class Gazetteer {
    /** Another city or province before anything else: towns of one name are all over the country. */
    private static final Pattern ANOTHER_CITY =
            Pattern.compile("(?:中国)?\\p{IsHan}{2,8}?(?:省|自治区|(?<!上海|[超菜城门夜])市(?![场民区]))");

    private final Names chinese;
    private final Names romanised;

    Gazetteer(Territories of) {
        this.chinese = Names.chinese(of);
        this.romanised = Names.romanised(of);
    }

    Finding find(String typed) {
        AddressText text = AddressText.of(typed);
        List<Mention> mentions = Stream.concat(
                        ChineseReading.of(text, chinese).stream(), RomanisedReading.of(text, romanised).stream())
                .filter(mention -> mention.name() != null)
                .toList();
        return decide(mentions, ANOTHER_CITY.matcher(text.han()).lookingAt());
    }

    private static Finding decide(List<Mention> mentions, boolean anotherCity) {
        Set<DistrictCode> sure = districts(mentions, Strength.FULL);
        Set<DistrictCode> named = sure.isEmpty() ? districts(mentions, Strength.BARE) : sure;
        List<Mention> divisions = mentions.stream()
                .filter(mention -> !nameOf(mention).isDistrict())
                .sorted(Comparator.comparing(Mention::strength)
                        .thenComparing(
                                mention -> String.valueOf(placeOf(mention).division())))
                .toList();
        List<Mention> possible = strongest(divisions.stream()
                .filter(mention -> named.isEmpty()
                        ? nameOf(mention).use() != Use.WITH_DISTRICT || mention.strength() == Strength.FULL
                        : named.contains(placeOf(mention).district()))
                .toList());
        List<Mention> contradicting = sure.isEmpty() ? elsewhere(divisions, named, possible) : List.of();
        if (!contradicting.isEmpty()) {
            return new Finding.Several(
                    Stream.concat(
                                    places(contradicting).stream(),
                                    possible.isEmpty() ? named.stream().map(Place::of) : places(possible).stream())
                            .distinct()
                            .toList(),
                    "district-and-division-contradict");
        }
        if (anotherCity && named.isEmpty() && !possible.isEmpty()) {
            return new Finding.Several(places(possible), "another-city-in-the-text");
        }
        return possible.isEmpty() ? district(named) : division(possible, named.isEmpty());
    }

    /** Divisions named in full that are not in the districts named in passing: neither is surer than the other. */
    private static List<Mention> elsewhere(List<Mention> divisions, Set<DistrictCode> named, List<Mention> possible) {
        boolean fitting = possible.stream().anyMatch(mention -> mention.strength() == Strength.FULL);
        return named.isEmpty() || fitting
                ? List.of()
                : divisions.stream()
                        .filter(mention -> mention.strength() == Strength.FULL)
                        .toList();
    }

    private static Finding division(List<Mention> possible, boolean districtUnknown) {
        List<Place> places = places(possible);
        boolean road = possible.getFirst().strength() == Strength.ROAD;
        if (road && districtUnknown) {
            return new Finding.Several(places, "road-without-district");
        }
        if (places.size() == 1) {
            return new Finding.One(places.getFirst(), road ? "road-in-the-district" : "division-in-the-text");
        }
        boolean namesakes = possible.stream()
                        .map(mention -> nameOf(mention).core())
                        .distinct()
                        .count()
                == 1;
        return new Finding.Several(places, namesakes ? "name-of-several-divisions" : "several-divisions-in-the-text");
    }

    private static Finding district(Set<DistrictCode> named) {
        List<Place> places = named.stream().map(Place::of).toList();
        return switch (places.size()) {
            case 0 -> new Finding.Nothing();
            case 1 -> new Finding.One(places.getFirst(), "district-in-the-text");
            default -> new Finding.Several(places, "several-districts-in-the-text");
        };
    }

    private static Set<DistrictCode> districts(List<Mention> mentions, Strength strength) {
        return mentions.stream()
                .filter(mention -> nameOf(mention).isDistrict() && mention.strength() == strength)
                .map(mention -> placeOf(mention).district())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<Mention> strongest(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.strength() == mentions.getFirst().strength())
                .toList();
    }

    private static List<Place> places(List<Mention> mentions) {
        return mentions.stream().map(Gazetteer::placeOf).distinct().toList();
    }

    private static Name nameOf(Mention mention) {
        return Objects.requireNonNull(mention.name());
    }

    private static Place placeOf(Mention mention) {
        return nameOf(mention).place();
    }
}
