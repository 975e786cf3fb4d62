package forestall.reporting.daily;

import forestall.chassis.usecase.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By what figures can be told apart, besides the time. */
public enum Dimension {
    DISTRICT("district"),
    STATION("station"),
    SCAM_TYPE("scamType"),
    GRADE("grade"),
    AGE_BAND("ageBand");

    private static final String NAMES =
            Arrays.stream(values()).map(dimension -> dimension.name).collect(Collectors.joining(", "));

    private final String name;

    Dimension(String name) {
        this.name = name;
    }

    /** The dimensions of a list such as {@code district,scamType}; none for nothing. */
    public static Set<Dimension> namedIn(@Nullable String list) {
        Set<Dimension> named = EnumSet.noneOf(Dimension.class);
        if (list != null && !list.isBlank()) {
            for (String part : list.split(",", -1)) {
                named.add(named(part.strip()));
            }
        }
        return named;
    }

    private static Dimension named(String name) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.name.equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("unknown-dimension", "/by", "some of " + NAMES, Period.shown(name)));
    }
}
