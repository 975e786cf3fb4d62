package forestall.system.faults;

import forestall.local.supervision.Part;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two cells of the table of faults under one load, for a first look: dispatch is killed, and later the broker. On a machine
 * that builds, and under more load, the bound is a wider one.
 */
@Tag("faults")
class TwoFaultsIT {

    private static final long SEED = FaultTable.SEED;
    private static final int ALERTS = 2_000;
    private static final Duration LATEST = Duration.ofSeconds(90);

    @Test
    void dispatch_and_then_the_broker_are_killed_under_two_thousand_alerts() throws Exception {
        try (CityUnderLoad city = CityUnderLoad.begin()) {
            CityUnderLoad.Load load = city.load(ALERTS, Duration.ofSeconds(280), SEED);
            load.awaitAlerts(300);
            Duration dispatch = killed(city, Part.DISPATCH);
            load.awaitAlerts(1_000);
            Duration broker = killed(city, Part.BROKER);
            FaultTable.row(
                    "`kill -9` of dispatch, then of the broker",
                    load.endsAndAgrees(),
                    LATEST,
                    List.of(dispatch, broker));
        }
    }

    private static Duration killed(CityUnderLoad city, Part part) throws InterruptedException {
        Recovery recovery = new Recovery(city.everybody(), city.now());
        city.stack().kill(part);
        recovery.begins();
        city.stack().start(part);
        return recovery.took();
    }
}
