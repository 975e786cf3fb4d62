package forestall.dispatch.policy.in;

import forestall.dispatch.policy.Faults;
import forestall.dispatch.policy.Found;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a part of the file is read as something typed; absent when it is none, which is noted as a fault. */
interface Reads<T> {
    @Nullable
    Found<T> from(Node node, Faults faults);

    Duration LONGEST = Duration.ofDays(3_650);
    Pattern DURATION = Pattern.compile("(\\d{1,9})([smhd])");

    /** A word that fits a pattern. */
    static Reads<String> word(String pattern, String expected) {
        return scalar(expected, text -> text.matches(pattern) ? text : null);
    }

    static <E extends Enum<E>> Reads<E> code(Class<E> codes) {
        List<E> all = List.of(codes.getEnumConstants());
        return scalar(
                oneOf(codes),
                text -> all.stream()
                        .filter(code -> code.name().equals(text))
                        .findFirst()
                        .orElse(null));
    }

    static Reads<Integer> whole(int least, int most) {
        return scalar("a whole number from %d to %d".formatted(least, most), text -> {
            Integer number = text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
            return number != null && number >= least && number <= most ? number : null;
        });
    }

    static Reads<Double> ratio() {
        return scalar(
                "a number from 0 to 1",
                text -> text.matches("0|1|0\\.\\d{1,9}|1\\.0{1,9}") ? Double.valueOf(text) : null);
    }

    static Reads<Boolean> yes() {
        return scalar("true, or nothing at all", text -> text.equals("true") ? Boolean.TRUE : null);
    }

    static Reads<Duration> duration() {
        return scalar("a duration above 0 and up to 3650d, such as 30s, 5m, 24h or 3d", text -> {
            Matcher written = DURATION.matcher(text);
            if (!written.matches()) {
                return null;
            }
            long amount = Long.parseLong(written.group(1));
            Duration duration = switch (written.group(2)) {
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
            return duration.isPositive() && duration.compareTo(LONGEST) <= 0 ? duration : null;
        });
    }

    /** A list of codes, each once. */
    static <E extends Enum<E>> Reads<Set<E>> codes(Class<E> codes) {
        Reads<E> each = code(codes);
        return (node, faults) -> {
            if (!(node instanceof Node.Listing list) || list.items().isEmpty()) {
                faults.add(node.place(), "a list of at least " + oneOf(codes), node.described());
                return null;
            }
            EnumSet<E> found = EnumSet.noneOf(codes);
            boolean well = true;
            for (Node item : list.items()) {
                Found<E> code = each.from(item, faults);
                if (code != null && !found.add(code.value())) {
                    faults.add(code.place(), "each code once", code.text() + " again");
                }
                well &= code != null;
            }
            return well ? new Found<>(node.place(), found.toString(), Collections.unmodifiableSet(found)) : null;
        };
    }

    private static <E extends Enum<E>> String oneOf(Class<E> codes) {
        return Stream.of(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ", "one of ", ""));
    }

    private static <T> Reads<T> scalar(String expected, Function<String, @Nullable T> read) {
        return (node, faults) -> {
            T value = node instanceof Node.Scalar scalar ? read.apply(scalar.text()) : null;
            if (value == null) {
                faults.add(node.place(), expected, node.described());
                return null;
            }
            return new Found<>(node.place(), node.described(), value);
        };
    }
}
