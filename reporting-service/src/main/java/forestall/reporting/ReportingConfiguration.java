package forestall.reporting;

import static org.springframework.http.HttpMethod.GET;

import forestall.chassis.clock.MachineTime;
import forestall.chassis.messaging.BrokerAdmin;
import forestall.chassis.messaging.EventCodec;
import forestall.chassis.security.RouteRules;
import forestall.events.statistics.LiveFigures;
import forestall.events.statistics.LiveKey;
import forestall.reporting.daily.DailyFigures;
import forestall.reporting.daily.Days;
import forestall.reporting.daily.in.PublishedDays;
import forestall.reporting.dashboard.PlaceNames;
import forestall.reporting.dashboard.ReadDashboard;
import forestall.reporting.facts.CountableDays;
import forestall.reporting.headline.ExchangeRate;
import forestall.reporting.live.CountNow;
import forestall.reporting.live.LiveBoard;
import forestall.reporting.live.in.LiveFeed;
import forestall.reporting.monthly.MonthlyFigures;
import forestall.reporting.monthly.Months;
import forestall.reporting.monthly.in.PublishedMonths;
import forestall.reporting.publicview.PublicMonths;
import forestall.reporting.publicview.SmallCells;
import forestall.reporting.sheet.Csv;
import forestall.reporting.sheet.in.SheetWriting;
import forestall.reporting.sheet.out.Xlsx;
import forestall.reporting.streams.Outlets;
import forestall.reporting.streams.Progress;
import forestall.reporting.streams.PublishedFigures;
import forestall.reporting.streams.in.Keeper;
import forestall.reporting.streams.in.OwnCopy;
import forestall.reporting.streams.in.Sources;
import forestall.reporting.streams.in.StatisticsJson;
import forestall.reporting.streams.in.StreamsHealth;
import forestall.reporting.streams.in.StreamsSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportingSettings.class)
class ReportingConfiguration {

    private static final String[] READERS = {"analyst", "supervisor"};

    @Bean
    RouteRules routes() {
        return RouteRules.denyAll()
                .allow(GET, "/v1/statistics/daily", READERS)
                .allow(GET, "/v1/statistics/monthly", READERS)
                .allow(GET, "/v1/statistics/funnel", READERS)
                .allow(GET, "/v1/statistics/response-times", READERS)
                .allow(GET, "/v1/statistics/public", READERS)
                .allow(GET, "/v1/statistics/headline", READERS)
                .allow(GET, "/v1/live", READERS)
                .page("/", READERS);
    }

    @Bean
    Progress progress() {
        return new Progress();
    }

    @Bean
    Keeper keeper(
            BrokerAdmin broker,
            EventCodec codec,
            KafkaProperties kafka,
            ReportingSettings settings,
            Progress progress,
            MeterRegistry meters,
            Clock clock,
            @MachineTime Clock machine) {
        StreamsSettings streams = new StreamsSettings(
                kafka.buildStreamsProperties(),
                settings.state().toAbsolutePath(),
                settings.threads(),
                settings.commitInterval(),
                settings.replication(),
                meters,
                clock);
        CountableDays days = new CountableDays(settings.firstDay(), clock);
        return new Keeper(
                broker::admin,
                () -> StatisticsTopologies.count(new Sources(codec), days, settings.partitions(), Outlets.PUBLISHED),
                StatisticsTopologies::view,
                streams,
                progress,
                machine);
    }

    @Bean
    HealthIndicator streams(Progress progress) {
        return new StreamsHealth(progress);
    }

    @Bean
    PublishedFigures publishedFigures(Keeper keeper) {
        return new OwnCopy(keeper);
    }

    @Bean
    DailyFigures dailyFigures(PublishedFigures published) {
        return new PublishedDays(published);
    }

    @Bean
    MonthlyFigures monthlyFigures(PublishedFigures published) {
        return new PublishedMonths(published);
    }

    @Bean
    Days days(DailyFigures days) {
        return new Days(days);
    }

    @Bean
    Months months(MonthlyFigures months, DailyFigures days) {
        return new Months(months, days);
    }

    @Bean
    SmallCells smallCells(ReportingSettings settings) {
        return new SmallCells(settings.publicMinimum());
    }

    @Bean
    PublicMonths publicMonths(Months months, SmallCells small) {
        return new PublicMonths(months, small);
    }

    @Bean
    SheetWriting csv() {
        return new SheetWriting(new Csv());
    }

    @Bean
    SheetWriting xlsx() {
        return new SheetWriting(new Xlsx());
    }

    @Bean
    WebMvcConfigurer knownParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownParameters()).addPathPatterns("/v1/statistics/*");
            }
        };
    }

    @Bean
    ExchangeRate exchangeRate(ReportingSettings settings) {
        return settings.exchangeRate();
    }

    @Bean
    LiveBoard liveBoard() {
        return new LiveBoard();
    }

    @Bean
    LiveFeed liveFeed(KafkaProperties kafka, LiveBoard board, Clock clock) {
        return new LiveFeed(
                kafka.buildConsumerProperties(),
                StatisticsJson.serde(LiveKey.class).deserializer(),
                StatisticsJson.serde(LiveFigures.class).deserializer(),
                board,
                clock);
    }

    @Bean
    CountNow countNow(LiveBoard board, DailyFigures days, Progress progress, Clock clock) {
        return new CountNow(board, days, progress, clock);
    }

    @Bean
    PlaceNames placeNames() {
        return PlaceNames.shipped();
    }

    @Bean
    ReadDashboard readDashboard(Days days, Months months, MonthlyFigures published, Progress progress, Clock clock) {
        return new ReadDashboard(days, months, published, progress, clock);
    }
}
