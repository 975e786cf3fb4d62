package forestall.simulator.walk;

import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.listening.Heard;
import forestall.simulator.walk.plan.Dwelling;
import forestall.simulator.walk.reconcile.Walked;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what was walked as a table: how many of everything. */
final class Summary {

    private final PrintStream out;

    Summary(PrintStream out) {
        this.out = out;
    }

    void print(WalkReport report) {
        Walked walked = report.walked();
        line("people", walked.people().size());
        line("alerts", deeds(walked, Deed.FLAG).count());
        by("interventions", counted(events(walked, "InterventionOpened"), event -> event.text("grade")));
        by(
                "alerts that joined one",
                counted(events(walked, "AlertAttached"), event -> "now " + event.text("gradeAfter")));
        byDetail("calls", deeds(walked, Deed.CALL));
        line("claims", deeds(walked, Deed.CLAIM).count());
        by("claims given back", counted(deeds(walked, Deed.RELEASE), Summary::role));
        byDetail("visits", deeds(walked, Deed.VISIT));
        line("visits accepted", deeds(walked, Deed.ACCEPT).count());
        line("officers sent", events(walked, "OfficerAssigned").count());
        line("arrivals", deeds(walked, Deed.ARRIVE).count());
        by("people whose address names no station", counted(unroutable(walked), Dwelling::name));
        line("locations found", deeds(walked, Deed.LOCATE).count());
        by("hand-overs by a person", counted(deeds(walked, Deed.HAND_OVER), Summary::role));
        byDetail("shortfalls", deeds(walked, Deed.LACK));
        line("visits called off by a supervisor", deeds(walked, Deed.STAND_DOWN).count());
        byDetail("grades changed by a supervisor", deeds(walked, Deed.REGRADE));
        byDetail("closed by a supervisor", deeds(walked, Deed.CLOSE));
        by("closed", counted(events(walked, "InterventionClosed"), event -> event.text("result")));
        by("deadlines missed", counted(events(walked, "DeadlineMissed"), event -> event.text("stage")));
        by(
                "mistakes, each refused",
                counted(walked.slips().stream(), slip -> slip.mistake().name()));
        by("events", counted(walked.events().stream(), Heard::type));
        line(
                "events published again under the same id",
                walked.records().size() - walked.events().size());
        new TreeMap<>(report.counts()).forEach((what, number) -> line(what.words(), number));
        line("seconds", report.took().toSeconds());
        line(
                "differences",
                report.differences().isEmpty() ? "none" : report.differences().size() + "");
        report.differences().forEach(difference -> out.println("  " + difference));
    }

    private static Stream<Dwelling> unroutable(Walked walked) {
        return walked.people().values().stream()
                .map(traveller -> traveller.journey().dwelling())
                .filter(dwelling -> !dwelling.routable());
    }

    private static Stream<Entry> deeds(Walked walked, Deed deed) {
        return walked.entries().stream().filter(entry -> entry.deed() == deed);
    }

    private static Stream<Heard> events(Walked walked, String type) {
        return walked.events().stream().filter(event -> event.type().equals(type));
    }

    /** Without the number or the code that tells one of them from the others. */
    private static String role(Entry entry) {
        return "by " + entry.actor().replaceAll("-[0-9]+$", "");
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
        line(what, Long.toString(number));
    }

    private void line(String what, String number) {
        out.printf(Locale.ROOT, "%-46s %6s%n", what, number);
    }
}
