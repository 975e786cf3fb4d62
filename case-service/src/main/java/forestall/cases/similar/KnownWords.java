package forestall.cases.similar;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.DocumentReference;
import forestall.cases.casefile.KnownAddress;
import forestall.cases.casefile.Relative;
import forestall.cases.casefile.Suspect;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a file says of people and places, and how it may be written in a text. Does not print itself. */
final class KnownWords {

    private static final Pattern PART_OF_AN_ADDRESS =
            Pattern.compile("[\\p{IsHan}]{2,}?(?:省|市|区|县|镇|乡|街道|路|街|道|巷|弄|村|小区|花园|公寓|大厦|新村|苑|酒店|宾馆|旅馆|楼|园|里|坊)");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}'’-]+");
    private static final int SHORTEST_WORD = 3;

    private final Set<String> names;
    private final Set<String> numbers;
    private final Set<String> addresses;
    private final Set<String> spelt;
    private final Set<String> inPinyin;

    private KnownWords(
            Set<String> names, Set<String> numbers, Set<String> addresses, Set<String> spelt, Set<String> inPinyin) {
        this.names = names;
        this.numbers = numbers;
        this.addresses = addresses;
        this.spelt = spelt;
        this.inPinyin = inPinyin;
    }

    static KnownWords of(CaseFile file) {
        Set<String> names = new TreeSet<>();
        Set<String> inPinyin = new TreeSet<>();
        Stream.concat(
                        file.person().names().stream(),
                        file.person().relatives().stream().map(Relative::name).filter(Objects::nonNull))
                .forEach(name -> {
                    names.addAll(namesIn(name.value()));
                    Pinyin.of(name.value()).ifPresent(inPinyin::add);
                });
        Set<String> numbers = new TreeSet<>();
        for (Suspect suspect : file.suspects()) {
            Stream.concat(Stream.ofNullable(suspect.handle()), suspect.accounts().stream())
                    .forEach(numbers::add);
        }
        Set<String> addresses = new TreeSet<>();
        for (KnownAddress address : file.person().addresses()) {
            addresses.addAll(placesIn(address.text()));
        }
        for (DocumentReference document : file.documents()) {
            addresses.add(document.title().value());
            addresses.add(document.keptAt().value());
        }
        return new KnownWords(names, numbers, addresses, KnownNumbers.of(file), inPinyin);
    }

    List<RedactionRule> rules() {
        List<RedactionRule> rules = new ArrayList<>();
        add(rules, addresses, RedactionRule.ADDRESS);
        add(rules, numbers, RedactionRule.NUMBER);
        spelt.stream().map(KnownNumbers::spelt).forEach(rules::add);
        add(rules, names, RedactionRule.NAME);
        inPinyin.forEach(pattern -> rules.add(RedactionRule.any(pattern, RedactionRule.NAME)));
        names.stream()
                .map(KnownWords::calledOtherwise)
                .filter(pattern -> !pattern.isEmpty())
                .distinct()
                .forEach(pattern -> rules.add(RedactionRule.any(pattern, RedactionRule.NAME)));
        return rules;
    }

    /** The longest first, so that nothing of it is left over. */
    private static void add(List<RedactionRule> rules, Set<String> words, String instead) {
        String any = words.stream()
                .map(String::strip)
                .filter(word -> word.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(KnownWords::loosely)
                .collect(Collectors.joining("|"));
        if (!any.isEmpty()) {
            rules.add(RedactionRule.any(any, instead));
        }
    }

    /** However it is spaced; a word in letters as a whole only. */
    private static String loosely(String word) {
        String folded = Redaction.folded(Normalizer.normalize(word, Normalizer.Form.NFKC))
                .strip();
        String loose = folded.codePoints()
                .filter(point -> !Character.isWhitespace(point))
                .mapToObj(point -> Pattern.quote(Character.toString(point)))
                .collect(Collectors.joining("[\\s\\p{Pd}._·•]{0,2}"));
        boolean letters =
                folded.codePoints().allMatch(point -> Character.isLetter(point) || Character.isWhitespace(point))
                        && folded.codePoints().noneMatch(Script::isHan);
        return letters ? "(?<![a-z0-9])" + loose + "(?![a-z0-9])" : loose;
    }

    /** What people call somebody of this Chinese name: 陈女士, 老陈, 小华, 华华, 华姐. Empty for other names and for parts of one. */
    private static String calledOtherwise(String name) {
        String folded = Redaction.folded(name);
        if (!folded.matches("(?:" + Surnames.COMPOUND + "\\p{IsHan}|\\p{IsHan}\\p{IsHan}?)\\p{IsHan}")) {
            return "";
        }
        boolean compound = folded.matches(Surnames.COMPOUND + "\\p{IsHan}+");
        String surname = folded.substring(0, compound ? 2 : 1);
        String given = "[" + folded.substring(surname.length()) + "]";
        return "%1$s\\p{IsHan}{0,2}?%3$s|%1$s(?:某某|某|[x*○□]{1,3})\\p{IsHan}?|[小老阿大]%1$s|[小老阿]%2$s|(?<twice>%2$s)\\k<twice>|%2$s(?:哥|姐|叔|姨|婶|嫂|伯|爷|奶|妹|弟|总)"
                .formatted(surname, given, Surnames.TITLE);
    }

    /** A Chinese name whole and the given name alone, another name each of its words. */
    private static Set<String> namesIn(String name) {
        Set<String> all = new TreeSet<>();
        String bare = name.replaceAll("[\\s·•]", "");
        all.add(name);
        all.add(bare);
        if (bare.codePoints().allMatch(Script::isHan)) {
            if (bare.length() >= 3) {
                all.add(bare.substring(bare.length() - 2));
            }
        } else {
            NOT_A_WORD.splitAsStream(name).filter(word -> word.length() > 1).forEach(all::add);
        }
        return all;
    }

    private static Set<String> placesIn(String address) {
        Set<String> all = new TreeSet<>();
        all.add(address);
        PART_OF_AN_ADDRESS.matcher(address).results().forEach(part -> all.add(part.group()));
        Pattern.compile("[^\\p{L}\\p{Nd}]+|(?<=[\\p{Nd}])(?=\\p{IsHan})|(?<=\\p{IsHan})(?=\\p{Nd})")
                .splitAsStream(address)
                .filter(part ->
                        part.length() >= SHORTEST_WORD && part.codePoints().anyMatch(Character::isLetter))
                .filter(part -> !part.matches("(?i)the|and|road|street|lane|room|floor|near|flat|building|unit"))
                .forEach(all::add);
        return all;
    }

    @Override
    public String toString() {
        return "[known words]";
    }
}
