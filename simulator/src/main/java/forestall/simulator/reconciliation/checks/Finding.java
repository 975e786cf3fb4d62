package forestall.simulator.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a check found.
 *
 * @param looked how many things it looked at
 */
public record Finding(String check, long looked, List<Difference> differences) {

    public Finding {
        differences = List.copyOf(differences);
    }

    /** Gathers one. Not for several threads. */
    static final class Notes {

        private final List<Difference> differences = new ArrayList<>();
        private long looked;

        void look(long times) {
            looked += times;
        }

        /** One that was looked at. */
        void expect(String about, Object expected, Object found) {
            looked++;
            if (!Objects.equals(expected, found)) {
                differ(about, expected, found);
            }
        }

        void differ(String about, Object expected, Object found) {
            differences.add(new Difference(about, String.valueOf(expected), String.valueOf(found)));
        }

        Finding of(Check check) {
            return new Finding(check.name(), looked, differences);
        }
    }
}
