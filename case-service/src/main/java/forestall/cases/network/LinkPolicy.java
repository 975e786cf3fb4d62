package forestall.cases.network;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.KnownAddress;
import forestall.cases.casefile.Suspect;
import forestall.events.vocabulary.LinkKind;
import forestall.events.vocabulary.LocationKind;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What in a file can link it with others, and what the link is then. */
final class LinkPolicy {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Z}\\p{Pd}.]+");

    /** A house, a flat or a room: whoever shares less than that shares a street or a whole district. */
    private static final Pattern HOUSE = Pattern.compile(".*(\\p{Nd}|[号號室弄幢栋棟楼樓]|单元).*");

    private static final Pattern DISTRICT_OR_STREET =
            Pattern.compile(".*([省市区县镇乡村街道路街]|(?i:district|town|road|street|shanghai))");

    private LinkPolicy() {}

    /**
     * What a file has that others may have too: numbers, handles and accounts of those who deceived the person, accounts in which a bank
     * holds or held the person's money, the person's own numbers, and where the person lives or stayed, unless that is no more than a street or a district.
     */
    static Set<Trait> traits(CaseFile file) {
        return Stream.of(
                        file.suspects().stream().flatMap(LinkPolicy::of),
                        file.losses().stream()
                                .flatMap(loss -> Stream.ofNullable(loss.latest().freeze()))
                                .map(freeze -> account(freeze.account())),
                        file.person().numbers().stream()
                                .map(known -> new Trait(
                                        Thing.NUMBER, true, known.number().e164())),
                        file.person().addresses().stream()
                                .filter(LinkPolicy::isAPlace)
                                .map(address -> new Trait(
                                        Thing.ADDRESS,
                                        false,
                                        BLANKS.matcher(plain(address.text())).replaceAll(""))))
                .flatMap(traits -> traits)
                .filter(trait -> !trait.value().isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Trait> of(Suspect suspect) {
        return Stream.of(
                        Stream.ofNullable(suspect.phone()).map(phone -> new Trait(Thing.NUMBER, false, phone.e164())),
                        Stream.ofNullable(suspect.handle())
                                .map(handle -> new Trait(
                                        Thing.HANDLE, false, plain(handle).strip())),
                        suspect.accounts().stream().map(LinkPolicy::account))
                .flatMap(traits -> traits);
    }

    private static Trait account(String written) {
        return new Trait(
                Thing.ACCOUNT, false, BETWEEN_DIGITS.matcher(plain(written)).replaceAll(""));
    }

    private static boolean isAPlace(KnownAddress address) {
        String text = plain(address.text()).strip();
        return HOUSE.matcher(text).matches()
                || (address.kind() != LocationKind.HOME
                        && !DISTRICT_OR_STREET.matcher(text).matches());
    }

    /** Full width or half, large or small. */
    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /**
     * The ties of files that are one person's. A number that is the person's own by one file is own, whatever another says.
     *
     * @param hash keyed, so that nobody learns a value from its tie; of a number it is the name under which alerts about it arrive
     */
    static Set<Holding> ties(Collection<CaseFile> ofOnePerson, UnaryOperator<String> hash) {
        Map<String, Holding> ties = new LinkedHashMap<>();
        ofOnePerson.stream()
                .flatMap(file -> traits(file).stream())
                .map(trait -> new Holding(hash.apply(named(trait)), trait.thing(), trait.own()))
                .forEach(holding -> ties.merge(holding.tie(), holding, (one, other) -> one.own() ? one : other));
        return Set.copyOf(ties.values());
    }

    private static String named(Trait trait) {
        return trait.thing() == Thing.NUMBER
                ? trait.value()
                : trait.thing().name().toLowerCase(Locale.ROOT) + ":" + trait.value();
    }

    /** What a link by a tie is: a number that is somebody's own, in either file, leads to that person. */
    static LinkKind kind(Holding here, boolean ownThere) {
        return switch (here.thing()) {
            case NUMBER -> here.own() || ownThere ? LinkKind.PERSON : LinkKind.PHONE;
            case ACCOUNT -> LinkKind.ACCOUNT;
            case HANDLE -> LinkKind.HANDLE;
            case ADDRESS -> LinkKind.ADDRESS;
        };
    }

    /** A hub shown by itself: there is no other side. */
    static LinkKind kind(Holding here) {
        return kind(here, false);
    }
}
