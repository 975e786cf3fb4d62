package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.listening.Heard;
import java.util.ArrayList;
import java.util.List;

/** What cannot have happened after what was told before it. */
final class Complaints {

    private final List<String> all = new ArrayList<>();

    void add(Heard event, String expected) {
        all.add("expected %s, found %s %s".formatted(expected, event.type(), event.id()));
    }

    void add(String expected, String found) {
        all.add("expected %s, found %s".formatted(expected, found));
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
