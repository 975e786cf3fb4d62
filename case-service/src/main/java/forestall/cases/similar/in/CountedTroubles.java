package forestall.cases.similar.in;

import forestall.cases.similar.IndexTroubles;
import forestall.chassis.trouble.Trouble;
import forestall.events.ids.VictimId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts and logs the files that could not be read into the index. */
@Component
final class CountedTroubles implements IndexTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(CountedTroubles.class);

    private final Counter failures;

    CountedTroubles(MeterRegistry meters) {
        this.failures = meters.counter("forestall.index.failures");
    }

    @Override
    public void failed(VictimId file, Throwable why) {
        failures.increment();
        LOG.warn("File {} to be read into the index again after {}", file, Trouble.describe(why));
    }
}
