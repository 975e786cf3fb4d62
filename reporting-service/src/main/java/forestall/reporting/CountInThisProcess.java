package forestall.reporting;

import forestall.reporting.recount.BrokenOff;
import forestall.reporting.recount.CountBeside;
import forestall.reporting.streams.Edition;
import forestall.reporting.streams.in.Lag;
import forestall.reporting.streams.in.PuttingAside;
import forestall.reporting.streams.in.RunningCount;
import forestall.reporting.streams.in.StreamsSettings;
import io.micrometer.core.instrument.Counter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.Topology;

/** The count of the service, for a recount. */
final class CountInThisProcess implements CountBeside {

    private final Edition edition;
    private final RunningCount count;
    private final StreamsSettings settings;
    private final Lag lag;

    CountInThisProcess(Edition edition, Topology topology, StreamsSettings settings, Admin admin) {
        this.edition = edition;
        this.count = new RunningCount(edition, topology, settings.countBeside(edition), settings.clock());
        this.settings = settings;
        this.lag = new Lag(() -> admin);
    }

    @Override
    public void start() {
        count.start(settings.meters());
    }

    @Override
    public boolean isBroken() {
        return count.isBroken();
    }

    @Override
    public long recordsBehind() {
        try {
            long behind = lag.recordsBehind(edition);
            // Before it runs the topics between its steps may not be there, and what is in them not be seen.
            return behind == 0 && !count.isRunning() ? 1 : behind;
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokenOff("the broker did not say how far the count is: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenOff("interrupted", e);
        }
    }

    @Override
    public long passedOver() {
        return Math.round(settings.meters().find(PuttingAside.METER).counters().stream()
                .mapToDouble(Counter::count)
                .sum());
    }

    @Override
    public void close() {
        count.leave();
    }
}
