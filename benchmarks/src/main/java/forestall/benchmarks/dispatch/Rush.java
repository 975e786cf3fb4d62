package forestall.benchmarks.dispatch;

import forestall.benchmarks.ground.Broker;
import forestall.benchmarks.ground.Ground;
import forestall.benchmarks.rounds.Sample;
import forestall.local.supervision.Part;
import java.io.IOException;

/** Many alerts at once, from their post until all that follows is announced. */
public final class Rush implements AutoCloseable {

    private final Ground ground;
    private final AlertLines alerts;
    private final Broker broker;

    public Rush(Ground ground) throws IOException, InterruptedException {
        this.ground = ground;
        this.alerts = new AlertLines(ground);
        this.broker = new Broker(ground.bootstrapServers());
    }

    /** Alerts a second: posted, triaged, stored and announced. Then they are forgotten. */
    public Sample announced(int amount) throws Exception {
        Sample sample = ground.meter(Part.INTAKE, Part.DISPATCH, Part.POSTGRES, Part.BROKER)
                .rate(() -> {
                    alerts.post(amount);
                    broker.awaitConsumed(DispatchGround.TRIAGE, DispatchGround.ALERTS);
                    DispatchGround.awaitAnnounced(ground);
                    return amount;
                });
        DispatchGround.forget(ground);
        return sample;
    }

    @Override
    public void close() {
        broker.close();
    }
}
