package forestall.dispatch.station;

import forestall.dispatch.directory.District;
import forestall.dispatch.directory.Division;
import forestall.dispatch.directory.Territories;
import forestall.dispatch.station.Name.Use;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of a directory's districts and divisions in one script, and what else people call them: 川沙 for 川沙新镇, 天平街道 for
 * 天平路街道, Nanjing East Road for Nanjingdonglu.
 */
final class Names {
    /** Divisions whose names are everyday words, great firms or other places in China. */
    private static final Set<String> EVERYDAY = Set.of(
            "中山", "中兴", "万里", "三星", "书院", "北站", "大桥", "岳阳", "建设", "新村", "新河", "新海", "永丰", "海湾", "白鹤", "花木", "长兴", "长征",
            "金海");

    /** Ends of names that people leave out, with how they are romanised, and what is left then says. */
    private record Tail(String zh, String en, Use use) {}

    private static final List<Tail> TAILS = List.of(
            new Tail("镇", "zhen", Use.ALONE),
            new Tail("新", "xin", Use.ALONE),
            new Tail("新村", "xincun", Use.WITH_KIND),
            new Tail("路", "lu", Use.WITH_KIND));

    private static final Map<String, List<String>> SIDES = Map.of(
            "东", List.of("dong", "east"),
            "南", List.of("nan", "south"),
            "西", List.of("xi", "west"),
            "北", List.of("bei", "north"),
            "中", List.of("zhong", "middle", "central"));

    /** Characters that places read otherwise than dictionaries do, with both readings. */
    private static final Map<String, List<String>> READINGS =
            Map.of("行", List.of("hang", "xing"), "莘", List.of("xin", "shen"), "重", List.of("chong", "zhong"));

    private final boolean chinese;
    private final Map<String, List<Name>> byCore = new HashMap<>();
    private final Set<String> official = new HashSet<>();
    private int longest;

    private Names(boolean chinese) {
        this.chinese = chinese;
    }

    static Names chinese(Territories of) {
        return new Names(true).with(of);
    }

    static Names romanised(Territories of) {
        return new Names(false).with(of);
    }

    List<Name> of(String core) {
        return byCore.getOrDefault(core, List.of());
    }

    /** Letters of the longest name. */
    int longest() {
        return longest;
    }

    private Names with(Territories territories) {
        territories.districts().forEach(this::add);
        territories.divisions().forEach(division -> add(division, false));
        official.addAll(byCore.keySet());
        territories.divisions().forEach(division -> add(division, true));
        return this;
    }

    private void add(District district) {
        String core = core(district.nameZh(), district.nameEn(), Kind.DISTRICT);
        put(new Name(core, Place.of(district.code()), Kind.DISTRICT, Use.ALONE));
    }

    private void add(Division division, boolean alsoCalled) {
        Kind kind = kind(division);
        String zh = zh(division.nameZh(), kind);
        String core = core(division.nameZh(), division.nameEn(), kind);
        if (core.isEmpty()) {
            return;
        }
        Place place = Place.of(division.code());
        if (alsoCalled) {
            alsoCalled(core, zh)
                    .filter(other -> !official.contains(other.getKey()) || other.getValue() == Use.WITH_KIND)
                    .forEach(other -> put(new Name(other.getKey(), place, kind, other.getValue())));
        } else {
            put(new Name(core, place, kind, use(core, zh, kind)));
        }
    }

    private Use use(String core, String zh, Kind kind) {
        String telling = zh.isEmpty() ? core : zh;
        if (EVERYDAY.contains(zh) || telling.length() == 1) {
            return Use.WITH_DISTRICT;
        }
        if (zh.endsWith("路") || (zh.isEmpty() && (core.endsWith("lu") || core.endsWith("road")))) {
            return Use.ROAD;
        }
        return kind == Kind.OTHER && telling.length() > 3 ? Use.WHOLE : Use.ALONE;
    }

    private Stream<Map.Entry<String, Use>> alsoCalled(String core, String zh) {
        List<Map.Entry<String, Use>> others = new ArrayList<>();
        for (Tail tail : TAILS) {
            String end = chinese ? tail.zh() : tail.en();
            if (zh.endsWith(tail.zh()) && zh.length() > tail.zh().length() + 1 && core.endsWith(end)) {
                others.add(Map.entry(core.substring(0, core.length() - end.length()), tail.use()));
            }
        }
        if (!chinese) {
            roads(core, zh).forEach(road -> others.add(Map.entry(road, Use.ROAD)));
            READINGS.forEach((character, readings) -> {
                if (zh.contains(character)) {
                    others.add(
                            Map.entry(core.replace(readings.getFirst(), readings.getLast()), use(core, zh, Kind.TOWN)));
                    others.add(
                            Map.entry(core.replace(readings.getLast(), readings.getFirst()), use(core, zh, Kind.TOWN)));
                }
            });
            if (core.contains("lv")) {
                others.add(Map.entry(core.replace("lv", "lyu"), use(core, zh, Kind.TOWN)));
            }
        }
        return others.stream()
                .filter(other -> !other.getKey().isEmpty() && !other.getKey().equals(core));
    }

    /** What foreigners call a road. */
    private static Stream<String> roads(String core, String zh) {
        if (!zh.endsWith("路") || !core.endsWith("lu")) {
            return Stream.empty();
        }
        String base = core.substring(0, core.length() - "lu".length());
        String side = zh.length() < 2 ? "" : zh.substring(zh.length() - 2, zh.length() - 1);
        List<String> sides = SIDES.getOrDefault(side, List.of());
        if (sides.isEmpty() || !base.endsWith(sides.getFirst())) {
            return Stream.of(base + "road");
        }
        String name = base.substring(0, base.length() - sides.getFirst().length());
        return sides.stream().flatMap(s -> Stream.of(name + s + "road", name + "road" + s, s + name + "road"));
    }

    private void put(Name name) {
        if (!name.core().isEmpty()) {
            byCore.computeIfAbsent(name.core(), core -> new ArrayList<>()).add(name);
            longest = Math.max(longest, name.core().length());
        }
    }

    private String core(String nameZh, String nameEn, Kind kind) {
        return chinese ? zh(nameZh, kind) : en(nameEn, kind);
    }

    /** A single character without its kind is no name; nothing is cut from it. */
    private static String zh(String name, Kind kind) {
        String plain = AddressText.of(
                        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .han();
        return cut(
                plain,
                kind.words(true).stream().filter(word -> !word.equals("新镇")).toList());
    }

    private static String en(String name, Kind kind) {
        List<String> words = AddressText.words(name.toLowerCase(Locale.ROOT)).stream()
                .map(AddressText.Word::letters)
                .toList();
        return words.size() < 2 ? String.join("", words) : cut(String.join("", words), kind.words(false));
    }

    private static String cut(String name, List<String> words) {
        Optional<String> end = words.stream()
                .filter(word -> name.length() > word.length() && name.endsWith(word))
                .findFirst();
        return end.map(word -> name.substring(0, name.length() - word.length())).orElse(name);
    }

    private static Kind kind(Division division) {
        String zh = AddressText.of(division.nameZh()).han();
        String en = AddressText.letters(division.nameEn());
        return Stream.of(Kind.SUBDISTRICT, Kind.TOWN, Kind.TOWNSHIP)
                .filter(kind -> zh.isEmpty()
                        ? kind.words(false).stream().anyMatch(en::endsWith)
                        : kind.words(true).stream().anyMatch(zh::endsWith))
                .findFirst()
                .orElse(Kind.OTHER);
    }
}
