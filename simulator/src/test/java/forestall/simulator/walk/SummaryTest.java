package forestall.simulator.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.reconcile.Difference;
import forestall.simulator.walk.reconcile.OrdinaryWalk;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void everything_is_counted() {
        assertThat(printed(List.of()))
                .contains(
                        "people 5",
                        "alerts 6",
                        "interventions 5",
                        "  RED 3",
                        "alerts that joined one 1",
                        "calls 2",
                        "  DISSUADED 1",
                        "  FALSE_ALARM 1",
                        "visits accepted 1",
                        "officers sent 1",
                        "people whose address names no station 1",
                        "  AMBIGUOUS 1",
                        "hand-overs by a person 1",
                        "  by station 1",
                        "shortfalls 1",
                        "  NO_OFFICER_ON_DUTY 1",
                        "deadlines missed 2",
                        "  CLAIM_CALL 1",
                        "mistakes, each refused 1",
                        "  CLOSE_WHAT_IS_CLOSED 1",
                        "events 22",
                        "alerts posted twice, taken once 4",
                        "seconds 90",
                        "differences none");
    }

    @Test
    void each_difference_is_told() {
        assertThat(printed(List.of(new Difference("all is well", "call 1", "one owner", "two"))))
                .contains("differences 1", "  all is well: call 1: expected one owner, found two");
    }

    private static List<String> printed(List<Difference> differences) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Summary(new PrintStream(out, false, UTF_8))
                .print(new WalkReport(
                        new OrdinaryWalk().walked(),
                        Map.of(Ledger.Count.POSTED_AGAIN, 4),
                        Duration.ofSeconds(90),
                        differences));
        return out.toString(UTF_8)
                .lines()
                .map(line -> line.replaceAll("(?<=\\S) +", " "))
                .toList();
    }
}
