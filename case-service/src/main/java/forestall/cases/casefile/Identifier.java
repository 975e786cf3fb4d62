package forestall.cases.casefile;

import static java.util.stream.Collectors.toCollection;

import forestall.events.facts.PhoneNumber;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something by which files are found exactly, in the one form that all ways of writing it have. Its kind belongs to it, so that an account
 * never meets a telephone number of the same digits. Does not print itself.
 */
public record Identifier(Kind kind, String value) {

    /** What it is. */
    public enum Kind {
        NUMBER,
        ACCOUNT,
        HANDLE
    }

    /** What people write between the digits of an account. */
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

    public static Identifier number(PhoneNumber number) {
        return new Identifier(Kind.NUMBER, number.e164());
    }

    /** Blanks, dashes, full width and capitals make no difference. */
    public static Identifier account(String written) {
        String narrow = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return new Identifier(
                Kind.ACCOUNT, BETWEEN_DIGITS.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT));
    }

    /** Blanks around it, full width and capitals make no difference. */
    public static Identifier handle(String written) {
        String narrow = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return new Identifier(Kind.HANDLE, narrow.strip().toLowerCase(Locale.ROOT));
    }

    /** Those by which whoever may read the file finds it: the person's own numbers, and what is known of suspects and couriers. */
    public static Set<Identifier> openIn(CaseFile file) {
        return all(Stream.of(
                file.person().numbers().stream().map(known -> number(known.number())),
                each(file, suspect -> suspect.phone(), Identifier::number),
                each(file, suspect -> suspect.handle(), Identifier::handle),
                file.suspects().stream()
                        .flatMap(suspect -> suspect.accounts().stream())
                        .map(Identifier::account)));
    }

    /**
     * Those by which only those who investigate find it: the numbers of relatives, which protect the person, and the accounts in which banks
     * hold money, which others are shown masked.
     */
    public static Set<Identifier> confidentialIn(CaseFile file) {
        return all(Stream.of(
                file.person().relatives().stream()
                        .flatMap(relative -> Stream.ofNullable(relative.phone()))
                        .map(Identifier::number),
                file.losses().stream()
                        .flatMap(loss ->
                                Stream.of(loss.latest(), loss.counted() == null ? loss.latest() : loss.counted()))
                        .flatMap(revision -> Stream.ofNullable(revision.freeze()))
                        .map(freeze -> account(freeze.account()))));
    }

    private static <T> Stream<Identifier> each(
            CaseFile file, Function<Suspect, @Nullable T> part, Function<T, Identifier> identifier) {
        return file.suspects().stream()
                .flatMap(suspect -> Stream.ofNullable(part.apply(suspect)))
                .map(identifier);
    }

    private static Set<Identifier> all(Stream<Stream<Identifier>> parts) {
        return parts.flatMap(part -> part)
                .filter(identifier -> !identifier.value().isEmpty())
                .collect(toCollection(HashSet::new));
    }

    @Override
    public String toString() {
        return "[" + kind + "]";
    }
}
