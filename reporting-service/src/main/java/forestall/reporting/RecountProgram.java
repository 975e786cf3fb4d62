package forestall.reporting;

import forestall.chassis.messaging.EventCodec;
import forestall.reporting.facts.CountableDays;
import forestall.reporting.recount.BothCounts;
import forestall.reporting.recount.BrokenOff;
import forestall.reporting.recount.CountBeside;
import forestall.reporting.recount.Recount;
import forestall.reporting.recount.TakingOver;
import forestall.reporting.recount.out.BrokerEditions;
import forestall.reporting.recount.out.CellsOfBoth;
import forestall.reporting.recount.out.TakingOverTransaction;
import forestall.reporting.streams.Edition;
import forestall.reporting.streams.EditionStores;
import forestall.reporting.streams.Outlets;
import forestall.reporting.streams.in.OwnTopics;
import forestall.reporting.streams.in.Sources;
import forestall.reporting.streams.in.Standings;
import forestall.reporting.streams.in.StatisticsJson;
import forestall.reporting.streams.in.StreamsSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** {@code ./recount}: counts everything again beside what is published, with the settings of the service. */
public final class RecountProgram {

    private static final String HELP = """
            Counts all statistics again from the events, beside those that are published, and prints where the two differ.

              ./recount             counts and compares; changes nothing
              ./recount --switch    counts, compares, and lets the new count take over; instances of reporting go on with it
              ./recount --help      this

            The differences go to standard output, a line for each figure of a cell, progress to standard error.
            Exit status 0: nothing differs, or the new count took over. 1: something differs, or it broke off: run it again.
            2: the arguments make no sense.

            It needs the settings of the service: FORESTALL_KAFKA, FORESTALL_REPORTING_STATE, and whatever else was changed.
            """;

    private RecountProgram() {}

    /** Only what names brokers and stores; nothing of the service runs here. */
    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({ReportingSettings.class, KafkaProperties.class})
    static class Settings {}

    public static void main(String[] arguments) {
        PrintStream differences = System.out;
        // What is logged goes where progress goes.
        System.setOut(System.err);
        System.exit(run(arguments, List.of(), differences, System.err));
    }

    /** @param settings in the form {@code --name=value}, before those of the environment */
    static int run(String[] arguments, List<String> settings, PrintStream out, PrintStream err) {
        boolean takesOver = arguments.length == 1 && arguments[0].equals("--switch");
        if (arguments.length == 1 && (arguments[0].equals("--help") || arguments[0].equals("-h"))) {
            out.print(HELP);
            return 0;
        }
        if (arguments.length > 0 && !takesOver) {
            err.println("expected --switch, --help or nothing, found " + String.join(" ", arguments));
            return 2;
        }
        try (ConfigurableApplicationContext context = context(settings)) {
            Recount.Outcome outcome = recount(context, takesOver, err);
            outcome.differences().forEach(difference -> out.println(difference.line()));
            out.println(outcome.differences().isEmpty() ? "nothing differs" : differ(outcome));
            return outcome.differences().isEmpty() || outcome.tookOver() ? 0 : 1;
        } catch (BrokenOff | KafkaException e) {
            err.println("The recount broke off: " + e.getMessage());
            return 1;
        }
    }

    private static String differ(Recount.Outcome outcome) {
        return outcome.differences().size()
                + (outcome.tookOver() ? " figures differed, and are published as counted now" : " figures differ");
    }

    private static ConfigurableApplicationContext context(List<String> settings) {
        return new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(Stream.concat(
                                Stream.of("--logging.level.root=error", "--logging.structured.format.console="),
                                settings.stream())
                        .toArray(String[]::new));
    }

    private static Recount.Outcome recount(ConfigurableApplicationContext context, boolean takesOver, PrintStream err) {
        ReportingSettings reporting = context.getBean(ReportingSettings.class);
        KafkaProperties kafka = context.getBean(KafkaProperties.class);
        Map<String, Object> connection = kafka.buildStreamsProperties();
        Clock clock = Clock.systemUTC();
        StreamsSettings streams = new StreamsSettings(
                connection,
                reporting.state().toAbsolutePath(),
                reporting.threads(),
                reporting.commitInterval(),
                reporting.replication(),
                new SimpleMeterRegistry(),
                clock);
        CountableDays days = new CountableDays(reporting.firstDay(), clock);
        Sources sources = new Sources(new EventCodec(URI.create("/reporting")));
        try (Admin admin = Admin.create(connection);
                Standings standings = new Standings(connection, clock)) {
            return new Recount(
                            new BrokerEditions(
                                    admin,
                                    () -> standings.now().edition(),
                                    edition -> OwnTopics.written(Outlets.beside(edition)),
                                    new EditionStores(streams.state())),
                            edition -> count(edition, sources, days, reporting, streams, admin),
                            edition -> compare(connection, edition),
                            () -> takeOver(connection, clock),
                            err::println,
                            clock)
                    .run(takesOver);
        }
    }

    private static CountBeside count(
            Edition edition,
            Sources sources,
            CountableDays days,
            ReportingSettings reporting,
            StreamsSettings streams,
            Admin admin) {
        return new CountInThisProcess(
                edition,
                StatisticsTopologies.count(sources, days, reporting.partitions(), Outlets.beside(edition)),
                streams,
                admin);
    }

    private static BothCounts compare(Map<String, Object> connection, Edition edition) {
        return new CellsOfBoth(connection, edition, StatisticsJson::plainFigures);
    }

    private static TakingOver takeOver(Map<String, Object> connection, Clock clock) {
        return new TakingOverTransaction(
                connection, Standings.LONGEST_TAKING_OVER, StatisticsJson::plainFigures, clock);
    }
}
