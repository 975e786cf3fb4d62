package forestall.reporting;

import forestall.reporting.headline.ExchangeRate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an installation may set.
 *
 * @param state directory of the stores; whoever deletes it waits while they are read in again
 * @param threads of the count
 * @param partitions of the steps of the count: how many threads over all instances can share it. Fixed at the first start
 * @param commitInterval how long a step may keep a change to itself; there are three steps from an event to a figure
 * @param replication of Streams' own topics; -1 for the broker's default
 * @param firstDay nothing that is counted can have happened before it
 * @param publicMinimum the smallest count that the public view shows
 */
@ConfigurationProperties("forestall.reporting")
record ReportingSettings(
        Path state,
        int threads,
        int partitions,
        Duration commitInterval,
        int replication,
        LocalDate firstDay,
        int publicMinimum,
        ExchangeRate exchangeRate) {}
