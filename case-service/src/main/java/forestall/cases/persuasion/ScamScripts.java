package forestall.cases.persuasion;

import static java.util.stream.Collectors.toMap;

import forestall.events.vocabulary.ScamType;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One script for each type; that of UNKNOWN is the general one. */
public final class ScamScripts {

    private final Map<ScamType, ScamScript> scripts;
    private final List<Clue> clues;

    /**
     * Keeps them by their types.
     *
     * @throws IllegalArgumentException when a type has none, or two
     */
    public ScamScripts(Collection<ScamScript> all, List<Clue> clues) {
        this.clues = List.copyOf(clues);
        scripts = all.stream()
                .collect(toMap(
                        ScamScript::type,
                        script -> script,
                        (one, other) -> {
                            throw new IllegalArgumentException(
                                    "expected one script for %s, found two".formatted(one.type()));
                        },
                        () -> new EnumMap<>(ScamType.class)));
        Set<ScamType> missing = EnumSet.allOf(ScamType.class);
        missing.removeAll(scripts.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("expected a script for each scam type, found none for " + missing);
        }
    }

    /** What to ask while it is not known which scam it is. */
    List<Clue> clues(ScamType type) {
        return type == ScamType.UNKNOWN ? clues : List.of();
    }

    public ScamScript of(ScamType type) {
        ScamScript script = scripts.get(type);
        if (script == null) {
            throw new IllegalStateException("each type has a script, except " + type);
        }
        return script;
    }
}
