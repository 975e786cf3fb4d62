package forestall.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may decide about the intake.
 *
 * @param lateAfter an alert received so long after its detection is marked late
 * @param clockSkew how far a feed's clock may run ahead
 * @param alertsPerSecond of each feed; the default is twice the worst burst of the national figures (812,000 a day, times 100)
 * @param burst alerts of each feed at once, after a quiet time; at least the lines of a batch
 * @param alertsUnderWay single alerts at a time
 * @param batchesUnderWay batches at a time, each of up to 8 MiB
 */
@ConfigurationProperties("forestall.intake")
record IntakeSettings(
        @DefaultValue("10m") Duration lateAfter,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("2000") int alertsPerSecond,
        @DefaultValue("20000") int burst,
        @DefaultValue("2000") int alertsUnderWay,
        @DefaultValue("4") int batchesUnderWay) {}
