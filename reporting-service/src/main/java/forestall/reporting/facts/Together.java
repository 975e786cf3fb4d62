package forestall.reporting.facts;

import forestall.events.statistics.Figures;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was told of the things that make one fact together: of each the latest statement, whatever the order in which they arrived. All
 * parts are kept, since a correction of one may make another one decide.
 *
 * @param parts by the name of the thing, such as {@code call:8c6f…}; at least one
 */
public record Together(Joint joint, Map<String, Part> parts) {

    Together and(Together other) {
        Map<String, Part> both = new TreeMap<>(parts);
        other.parts.forEach((thing, part) -> both.merge(thing, part, Part::latest));
        return new Together(joint, both);
    }

    /** The fact that follows from all parts; it counts nothing while something is missing. */
    Fact fact(String id) {
        Holding holding = joint.of(parts.values()).orElseGet(this::nothingYet);
        Part decides = holding.part();
        return new Fact(id, decides.revision(), decides.statement(), holding.cell(), holding.counted(), this);
    }

    private Holding nothingYet() {
        Part any = parts.values().iterator().next();
        return new Holding(any, any.cell(), Figures.NONE);
    }
}
