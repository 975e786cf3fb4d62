package forestall.simulator.walk.reconcile;

import java.util.List;

/** One thing that must be so. */
interface Check {

    /** As a sentence. */
    String name();

    List<Difference> of(Walked walked);

    default Difference difference(String about, Object expected, Object found) {
        return new Difference(name(), about, String.valueOf(expected), String.valueOf(found));
    }
}
