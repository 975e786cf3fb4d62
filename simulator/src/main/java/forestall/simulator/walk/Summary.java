package forestall.simulator.walk;

import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.listening.Heard;
import forestall.simulator.walk.reconcile.Walked;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what was walked as a table. */
final class Summary {

    private final PrintStream out;

    Summary(PrintStream out) {
        this.out = out;
    }

    void print(WalkReport report) {
        Walked walked = report.walked();
        line("alerts", deeds(walked, Deed.FLAG).count());
        line("interventions", walked.views().interventions().size());
        line("alerts that joined one", events(walked, "AlertAttached").count());
        byDetail("calls", deeds(walked, Deed.CALL));
        byDetail("visits", deeds(walked, Deed.VISIT));
        line("claims", deeds(walked, Deed.CLAIM).count());
        line("releases", deeds(walked, Deed.RELEASE).count());
        line("officers assigned", deeds(walked, Deed.ASSIGN).count());
        line("arrivals", deeds(walked, Deed.ARRIVE).count());
        line("locations found", deeds(walked, Deed.LOCATE).count());
        line("hand-overs by a person", deeds(walked, Deed.HAND_OVER).count());
        byDetail("shortfalls", deeds(walked, Deed.LACK));
        line("visits called off by a supervisor", deeds(walked, Deed.STAND_DOWN).count());
        line("grades changed by a supervisor", deeds(walked, Deed.REGRADE).count());
        by("closed", counted(events(walked, "InterventionClosed"), event -> event.text("result")));
        by("refused", counted(walked.slips().stream(), slip -> slip.met()));
        by("events", counted(walked.events().stream(), Heard::type));
        line(
                "events published again under the same id",
                walked.records().size() - walked.events().size());
        new TreeMap<>(report.counts()).forEach((what, number) -> line(what.words(), number));
        line("seconds", report.took().toSeconds());
        out.printf(
                Locale.ROOT,
                "%-46s %6s%n",
                "differences",
                report.differences().isEmpty() ? "none" : report.differences().size());
        report.differences().forEach(difference -> out.println("  " + difference));
    }

    private static Stream<Entry> deeds(Walked walked, Deed deed) {
        return walked.entries().stream().filter(entry -> entry.deed() == deed);
    }

    private static Stream<Heard> events(Walked walked, String type) {
        return walked.events().stream().filter(event -> event.type().equals(type));
    }

    private void byDetail(String title, Stream<Entry> entries) {
        by(title, counted(entries, Entry::detail));
    }

    private void by(String title, Map<String, Long> counts) {
        line(title, counts.values().stream().mapToLong(Long::longValue).sum());
        counts.forEach((what, number) -> line("  " + what, number));
    }

    private static <T> Map<String, Long> counted(Stream<T> all, Function<T, String> by) {
        return all.collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    private void line(String what, long number) {
        out.printf(Locale.ROOT, "%-46s %6d%n", what, number);
    }
}
