package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.CAOHEJING;
import static forestall.dispatch.FlaggedCall.XINHUALU;
import static forestall.dispatch.FlaggedCall.aCall;
import static forestall.dispatch.FlaggedCall.toChen;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.HandedOver;
import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import forestall.events.ids.InterventionId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed is told to whoever may fetch it, and nothing is lost by a reconnect. */
class ChangesTest extends Journey {
    /** Stations that no other test keeps busy. */
    private static final String XINJING = "310105102";

    private static final String BEIXINJING = "310105011";
    private static final String TIANSHAN = "310105006";

    @Test
    void an_operator_is_told_of_the_calls_at_once_and_whenever_they_change() throws Exception {
        try (EventStream stream = listening("operator", "operator", null)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.headers()).containsEntry("X-Accel-Buffering", List.of("no"));
            assertThat(stream.headers().get("Cache-Control")).containsExactly("no-store");
            await().atMost(10, SECONDS).until(() -> !stream.about("calls").isEmpty());
            int before = stream.about("calls").size();

            InterventionOpened opened = flagged(aCall());

            await().atMost(10, SECONDS).until(() -> stream.about("calls").size() > before);
            assertThat(String.join("\n", stream.lines()))
                    .doesNotContain(opened.victimId().value())
                    .doesNotContain("visits:")
                    .doesNotContain("supervisor");
        }
    }

    @Test
    void a_station_hears_of_its_own_visits_only_and_a_supervisor_of_everything() throws Exception {
        try (EventStream own = listening("station-" + CAOHEJING, "station", CAOHEJING);
                EventStream other = listening("station-" + XINHUALU, "station", XINHUALU);
                EventStream all = listening("supervisor", "supervisor", null)) {
            await().atMost(10, SECONDS)
                    .until(() -> !own.about("visits:" + CAOHEJING).isEmpty()
                            && !other.about("visits:" + XINHUALU).isEmpty()
                            && !all.about("supervisor").isEmpty());
            int before = own.about("visits:" + CAOHEJING).size();

            InterventionOpened opened = flagged(toChen());
            probe().first(opened.victimId(), StationNotified.class);

            await().atMost(10, SECONDS)
                    .until(() -> own.about("visits:" + CAOHEJING).size() > before
                            && !all.about("visits:" + CAOHEJING).isEmpty());
            assertThat(other.about("visits:" + CAOHEJING)).isEmpty();
            assertThat(own.about("calls")).isEmpty();
        }
    }

    @Test
    void a_station_that_handed_a_visit_on_is_told_whatever_becomes_of_it() throws Exception {
        InterventionOpened opened = flagged(toChen().livingIn(XINJING));
        InterventionId id = opened.interventionId();
        probe().first(opened.victimId(), StationNotified.class);
        granted(handOver(station(XINJING), id, BEIXINJING));
        granted(handOver(station(BEIXINJING), id, TIANSHAN));
        probe().nth(opened.victimId(), HandedOver.class, 2);

        try (EventStream former = listening("station-" + XINJING, "station", XINJING);
                EventStream second = listening("station-" + BEIXINJING, "station", BEIXINJING)) {
            tellsOf(former, () -> accepted(TIANSHAN, visitAt(TIANSHAN, id)));
            tellsOf(former, () -> assigned(TIANSHAN, visitAt(TIANSHAN, id)));
            tellsOf(second, () -> granted(supervisor().post("/v1/interventions/" + id + "/grade", """
                                    {"grade":"ORANGE","reason":"a relative is with him"}""", version(id))));
            tellsOf(former, () -> granted(act(station(TIANSHAN), visitAt(TIANSHAN, id), "arrival", "{}")));
            tellsOf(second, () -> visited(TIANSHAN, visitAt(TIANSHAN, id), "{\"outcome\":\"FALSE_ALARM\"}"));
        }
    }

    /** Once nothing is on its way to them any more. */
    private void tellsOf(EventStream stream, Runnable change) {
        await().atMost(10, SECONDS).until(() -> isQuiet(stream));
        int before = changes(stream);

        change.run();

        await().atMost(10, SECONDS).until(() -> changes(stream) > before);
    }

    private static int changes(EventStream stream) {
        return (int)
                stream.lines().stream().filter(line -> line.startsWith("data:")).count();
    }

    /** A heartbeat was the last word: whatever was under way has come. */
    private static boolean isQuiet(EventStream stream) {
        List<String> told =
                stream.lines().stream().filter(line -> !line.isEmpty()).toList();
        return !told.isEmpty() && told.getLast().equals(":still here");
    }

    @Test
    void whoever_reconnects_is_told_what_changed_in_between() throws Exception {
        String seen;
        try (EventStream stream = listening("operator", "operator", null)) {
            await().atMost(10, SECONDS).until(() -> !stream.about("calls").isEmpty());
            seen = stream.lastEventId();
        }
        flagged(aCall());

        await().atMost(20, SECONDS).until(() -> {
            try (EventStream again = EventStream.open(port(), TestIdentity.token("operator", "operator", null), seen)) {
                await().atMost(10, SECONDS).until(() -> !again.lines().isEmpty());
                return !again.about("calls").isEmpty();
            }
        });
    }

    @Test
    void a_stream_on_which_nothing_happens_says_that_it_is_still_there() throws Exception {
        try (EventStream stream = listening("station-310151101", "station", "310151101")) {
            await().atMost(10, SECONDS).until(() -> stream.lines().contains(":still here"));
        }
    }

    @Test
    void a_stream_ends_with_its_token() throws Exception {
        try (EventStream stream =
                EventStream.open(port(), TestIdentity.tokenFor("operator", "operator", null, 2), null)) {
            await().atMost(20, SECONDS).until(stream::hasEnded);
            assertThat(stream.about("calls")).isNotEmpty();
        }
    }

    @Test
    void whoever_has_no_queue_has_no_stream() throws Exception {
        assertThat(nobody().get("/v1/changes").status()).isEqualTo(401);
        assertThat(as("analyst", "analyst").get("/v1/changes").status()).isEqualTo(403);
        assertThat(as("station-without-claim", "station").get("/v1/changes").status())
                .isEqualTo(404);
    }

    private EventStream listening(String name, String role, String station) throws Exception {
        return EventStream.open(port(), TestIdentity.token(name, role, station), null);
    }
}
