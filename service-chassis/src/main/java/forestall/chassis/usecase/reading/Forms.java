package forestall.chassis.usecase.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The forms that fields have. Lengths are in characters and far beyond what is honest. */
public final class Forms {

    private Forms() {}

    public static Form<String> text(int longest) {
        String expected = "a text of 1 to " + longest + " characters";
        return parsed(expected, text -> Optional.of(text).filter(it -> it.length() <= longest && !it.isBlank()));
    }

    public static Form<Instant> time() {
        return parsed("a time with offset such as 2017-11-14T09:30:00+08:00", text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException notATime) {
                return Optional.empty();
            }
        });
    }

    public static Form<Integer> wholeNumber(int least, int most) {
        String expected = "a whole number from %d to %d".formatted(least, most);
        return (value, place) -> {
            if (value instanceof Integer number && number >= least && number <= most) {
                return number;
            }
            place.fault(expected, Found.describe(value));
            return null;
        };
    }

    public static Form<Double> share() {
        return (value, place) -> {
            if (value instanceof Number number && number.doubleValue() >= 0 && number.doubleValue() <= 1) {
                return number.doubleValue();
            }
            place.fault("a number from 0 to 1", Found.describe(value));
            return null;
        };
    }

    public static <E extends Enum<E>> Form<E> code(Class<E> vocabulary) {
        List<E> codes = List.of(vocabulary.getEnumConstants());
        String expected = "one of "
                + Arrays.stream(vocabulary.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return (value, place) -> {
            for (E code : codes) {
                if (code.name().equals(value)) {
                    return code;
                }
            }
            place.fault(expected, Found.word(value));
            return null;
        };
    }

    /** A list without repetitions. */
    public static <T> Form<List<T>> listOf(int most, Form<T> element) {
        return (value, place) -> {
            if (!(value instanceof List<?> list) || list.size() > most) {
                place.fault("a list of at most " + most, Found.describe(value));
                return null;
            }
            List<T> read = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                Object each = list.get(i);
                if (each == null) {
                    place.at(i).fault("a value", "null");
                    continue;
                }
                T one = element.read(each, place.at(i));
                if (one != null && !read.contains(one)) {
                    read.add(one);
                }
            }
            return List.copyOf(read);
        };
    }

    /** What an object in a list is read as; null after noting a fault. */
    @FunctionalInterface
    public interface Part<T> {
        @Nullable
        T read(Fields fields, Place place);
    }

    /** A list of objects, each with no other fields than were asked for. Two that say the same are two. */
    public static <T> Form<List<T>> objects(int most, Part<T> part) {
        return (value, place) -> {
            if (!(value instanceof List<?> list) || list.size() > most) {
                place.fault("a list of at most " + most, Found.describe(value));
                return null;
            }
            List<T> read = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                T one = object(list.get(i), place.at(i), part);
                if (one != null) {
                    read.add(one);
                }
            }
            return List.copyOf(read);
        };
    }

    private static <T> @Nullable T object(@Nullable Object value, Place place, Part<T> part) {
        if (!(value instanceof Map<?, ?> object)) {
            place.fault("an object", value == null ? "null" : Found.describe(value));
            return null;
        }
        Fields fields = new Fields(object, place);
        T read = part.read(fields, place);
        fields.refuseUnknown();
        return read;
    }

    /** A text that a parser knows how to read; what it cannot read is a fault. */
    public static <T> Form<T> parsed(String expected, Function<String, Optional<T>> parser) {
        return (value, place) -> {
            Optional<T> read = value instanceof String text ? parser.apply(text) : Optional.empty();
            if (read.isEmpty()) {
                place.fault(expected, Found.describe(value));
            }
            return read.orElse(null);
        };
    }
}
