package forestall.reporting;

import static forestall.reporting.PlainDashboard.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.Envelope;
import forestall.events.Topics;
import forestall.events.statistics.DailyKey;
import forestall.local.TestInfrastructure;
import forestall.local.process.Child;
import forestall.local.process.Guard;
import forestall.reporting.histories.ArticleFigures;
import forestall.reporting.histories.ArticleYear;
import forestall.reporting.histories.Delivery;
import forestall.reporting.histories.EmptyBroker;
import forestall.reporting.histories.Feed;
import forestall.reporting.histories.Recount;
import forestall.reporting.streams.in.OwnTopics;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures of the article come out to the fen, whatever happens on the way: one year, counted once in order and once in disorder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArticleYearTest {

    /** It is counted twice in each build. {@code -Dforestall.article.whole=true} counts all calls of the article instead. */
    private static final boolean WHOLE = Boolean.getBoolean("forestall.article.whole");

    private static final ArticleYear.Size SIZE = WHOLE ? ArticleYear.Size.WHOLE : ArticleYear.Size.SMALL;
    private static final Duration PATIENCE = Duration.ofMinutes(WHOLE ? 60 : 10);
    private static final String HEADLINE = "/v1/statistics/headline?month=2017-11";
    private static final String NOVEMBER = "from=2017-11-01&to=2017-11-30";
    private static final List<String> EVERYTHING = List.of(
            HEADLINE,
            "/v1/statistics/daily?by=district,station,scamType,grade,ageBand&" + NOVEMBER,
            "/v1/statistics/monthly?by=district,scamType&from=2016-12&to=2017-12",
            "/v1/statistics/response-times?by=district&" + NOVEMBER);

    @TempDir
    static Path directory;

    private final List<Envelope<?>> year = new ArrayList<>();
    private final Recount byDay = new Recount(DailyKey::date);
    private final Map<String, JsonNode> inOrder = new TreeMap<>();
    private final String kafka = TestInfrastructure.kafka();
    private RunningReporting reporting;

    @BeforeAll
    void count() {
        EmptyBroker.withSources(kafka, 3);
        ArticleYear.tell(SIZE, history -> {
            year.addAll(history);
            byDay.add(history);
        });
        try (Feed feed = new Feed(kafka)) {
            feed.write(year);
        }
        reporting = new RunningReporting(directory.resolve("in-order"));
        await().atMost(PATIENCE).until(this::everythingIsShown);
        EVERYTHING.forEach(path -> inOrder.put(path, answer(path)));
    }

    @AfterAll
    void stop() {
        reporting.close();
        EmptyBroker.at(kafka);
    }

    @Test
    @Order(1)
    void november_is_told_in_both_languages() {
        JsonNode headline = inOrder.get(HEADLINE);

        assertThat(headline.get("preventedByVisitFen").asLong())
                .isEqualTo(ArticleFigures.STATED.preventedByVisitsFen())
                .isEqualTo(6_000_000_000L);
        assertThat(headline.get("preventedBeforeTransferFen").asLong()).isEqualTo(6_000_000_000L);
        assertThat(headline.get("stoppedInAccountYearToDateFen").asLong())
                .isEqualTo(ArticleFigures.STATED.savedFromAccountsFen())
                .isEqualTo(14_900_000_000L);
        assertThat(headline.get("text").get("en").asString())
                .isEqualTo("in November 2017 60.00 million yuan prevented;"
                        + " by the end of November 149.00 million yuan (US$%d million) saved from accounts"
                                .formatted(ArticleFigures.STATED.savedDollars() / 1_000_000));
        assertThat(headline.get("text").get("zh").asString())
                .isEqualTo("2017年11月避免损失6,000.00万元；截至11月底从账户中挽回1.49亿元（约合2299万美元）");
    }

    @Test
    @Order(1)
    void every_day_of_november_has_the_calls_of_the_article() {
        JsonNode days = answer("/v1/statistics/daily?" + NOVEMBER).get("rows");

        assertThat(days.size()).isEqualTo(30);
        assertThat(days).allSatisfy(day -> {
            assertThat(day.get("callsMade").asLong()).isBetween(SIZE.fewestCalls(), SIZE.mostCalls());
            assertThat(withoutZeros(numbers(day)))
                    .isEqualTo(decimals(byDay.counts().get(day.get("date").asString())));
        });
    }

    @Test
    @Order(1)
    void every_month_is_what_a_count_from_scratch_says() {
        JsonNode months =
                answer("/v1/statistics/monthly?from=2016-12&to=2017-12").get("rows");

        assertThat(months.size()).isEqualTo(13);
        assertThat(months)
                .allSatisfy(month -> assertThat(withoutZeros(numbers(month)))
                        .isEqualTo(countedInMonth(month.get("month").asString())));
    }

    @Test
    @Order(1)
    void a_dashboard_that_reads_only_the_aggregated_topics_says_the_same() {
        PlainDashboard dashboard = new PlainDashboard(kafka);
        Map<String, BigDecimal> november = dashboard.days("2017-11");

        assertThat(dashboard.months("2017-11", "2017-11")).isEqualTo(november);
        JsonNode headline = inOrder.get(HEADLINE);
        assertThat(november)
                .containsEntry("preventedBeforeTransferFen", decimal(headline, "preventedBeforeTransferFen"))
                .containsEntry("preventedByVisitFen", decimal(headline, "preventedByVisitFen"))
                .containsEntry("stoppedInAccountFen", decimal(headline, "stoppedInAccountFen"))
                .containsEntry("sufferedFen", decimal(headline, "sufferedFen"))
                .containsEntry("atRiskFen", decimal(headline, "atRiskFen"))
                .containsEntry("alerts", decimal(headline, "alerts"))
                .containsEntry("callsMade", decimal(headline, "calls"))
                .containsEntry("visits", decimal(headline, "visits"));
        assertThat(dashboard.months("2017-01", "2017-11"))
                .containsEntry("stoppedInAccountFen", decimal(headline, "stoppedInAccountYearToDateFen"));

        assertThat(PlainDashboard.funnel(november))
                .isEqualTo(numbers(answer("/v1/statistics/funnel?" + NOVEMBER)
                        .get("rows")
                        .get(0)
                        .get("funnel")));
        JsonNode month = answer("/v1/statistics/monthly?from=2017-11&to=2017-11")
                .get("rows")
                .get(0);
        for (String figure : List.of("outcomesByTactic", "deadlinesMissedByStage", "ignoredThenLost")) {
            assertThat(starting(figure, november)).isNotEmpty().isEqualTo(starting(figure, numbers(month)));
        }
    }

    @ParameterizedTest
    @Order(1)
    @ValueSource(strings = {"FIRST_CALL", "STATION_NOTIFIED", "AT_THE_DOOR"})
    void it_knows_how_long_everything_took(String step) {
        JsonNode row = answer("/v1/statistics/response-times?" + NOVEMBER)
                .get("rows")
                .valueStream()
                .filter(times -> times.get("step").asString().equals(step))
                .findFirst()
                .orElseThrow();

        Map<String, BigDecimal> times = PlainDashboard.responseTimes(step, new PlainDashboard(kafka).days("2017-11"));

        assertThat(plain(times)).isEqualTo(plain(numbers(row.get("times"))));
    }

    @Test
    @Order(2)
    void in_disorder_with_duplicates_and_killed_twice_it_says_the_same() {
        reporting.close();
        EmptyBroker.withSources(kafka, 3);
        List<Envelope<?>> delivered = Delivery.inDisorder(year, 30, 2017);
        Path state = directory.resolve("in-disorder");
        Path log = directory.resolve("killed.log");
        try (Guard guard = Guard.post();
                Feed feed = new Feed(kafka)) {
            feed.write(delivered.subList(0, delivered.size() / 2));
            feed.flush();
            killOnceCounted(delivered.size() / 5, KilledReporting.start(kafka, state, log, guard));
            feed.write(delivered.subList(delivered.size() / 2, delivered.size()));
            feed.flush();
            killOnceCounted(delivered.size() / 2, KilledReporting.start(kafka, state, log, guard));
        }
        assertThat(counted()).as("both died on the way").isLessThan(delivered.size());

        reporting = new RunningReporting(state);
        await().atMost(PATIENCE).until(this::everythingIsShown);

        EVERYTHING.forEach(path -> assertThat(answer(path)).as(path).isEqualTo(inOrder.get(path)));
    }

    private void killOnceCounted(long events, Child service) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            assertThat(service.isAlive()).as(service.log().toString()).isTrue();
            return counted() >= events;
        });
        service.kill();
    }

    /** How many events have been cut into facts, as the count's group has committed. */
    private long counted() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            Set<String> sources =
                    Topics.all().stream().map(topic -> topic.name()).collect(Collectors.toSet());
            return admin
                    .listConsumerGroupOffsets(OwnTopics.COUNT)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()
                    .stream()
                    .filter(taken -> taken.getValue() != null
                            && sources.contains(taken.getKey().topic()))
                    .mapToLong(taken -> taken.getValue().offset())
                    .sum();
        } catch (Exception e) {
            throw new IllegalStateException("how far the count is cannot be told", e);
        }
    }

    /** The count has taken everything and what it published can be read here. */
    private boolean everythingIsShown() {
        if (reporting.get("/actuator/health/readiness", null).status() != 200) {
            return false;
        }
        JsonNode months =
                answer("/v1/statistics/monthly?from=2016-12&to=2017-12").get("rows");
        return months.valueStream()
                        .mapToLong(month -> month.get("interventionsClosed").asLong())
                        .sum()
                == byDay.total("interventionsClosed");
    }

    private JsonNode answer(String path) {
        ObjectNode answer = (ObjectNode) reporting.get(path, "analyst").body();
        answer.remove("asOf");
        answer.remove("lagSeconds");
        return answer;
    }

    private static BigDecimal decimal(JsonNode object, String field) {
        return BigDecimal.valueOf(object.get(field).asLong());
    }

    private Map<String, BigDecimal> countedInMonth(String month) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        byDay.counts().forEach((day, figures) -> {
            if (day.startsWith(month)) {
                decimals(figures).forEach((figure, count) -> sums.merge(figure, count, BigDecimal::add));
            }
        });
        return sums;
    }

    private static Map<String, BigDecimal> decimals(Map<String, Long> counts) {
        Map<String, BigDecimal> decimals = new TreeMap<>();
        counts.forEach((figure, count) -> decimals.put(figure, BigDecimal.valueOf(count)));
        return decimals;
    }

    private static Map<String, BigDecimal> starting(String name, Map<String, BigDecimal> figures) {
        Map<String, BigDecimal> starting = new TreeMap<>(figures);
        starting.keySet().removeIf(figure -> !figure.startsWith(name));
        return starting;
    }

    private static Map<String, BigDecimal> withoutZeros(Map<String, BigDecimal> figures) {
        figures.values().removeIf(figure -> figure.signum() == 0);
        return figures;
    }

    private static Map<String, String> plain(Map<String, BigDecimal> figures) {
        Map<String, String> plain = new TreeMap<>();
        figures.forEach(
                (name, figure) -> plain.put(name, figure.stripTrailingZeros().toPlainString()));
        return plain;
    }
}
