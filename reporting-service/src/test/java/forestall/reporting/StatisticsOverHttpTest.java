package forestall.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.local.TestInfrastructure;
import forestall.reporting.histories.EmptyBroker;
import forestall.reporting.histories.Feed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the statistics' routes take and refuse, beside the article's history of the 14th of November. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsOverHttpTest {

    private static final Instant AFTERNOON = Instant.parse("2017-11-14T06:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> OF_DAYS = List.of("daily", "funnel", "response-times");
    private static final List<String> OF_MONTHS = List.of("monthly", "public");

    @TempDir
    static Path state;

    @TempDir
    Path folder;

    private RunningReporting reporting;

    @BeforeAll
    void start() {
        EmptyBroker.withSources(TestInfrastructure.kafka(), 3);
        reporting = new RunningReporting(state);
        Feed.all(TestInfrastructure.kafka(), Happenings.article(AFTERNOON));
        reporting.awaitCounted();
    }

    @AfterAll
    void stop() {
        reporting.close();
        EmptyBroker.at(TestInfrastructure.kafka());
    }

    @Test
    void each_day_is_told_beside_the_one_at_its_place_in_the_days_before() {
        JsonNode answer = get("/v1/statistics/daily?from=2017-11-13&to=2017-11-15&compare=previous");

        assertThat(answer.get("period").toString()).isEqualTo("{\"from\":\"2017-11-13\",\"to\":\"2017-11-15\"}");
        assertThat(answer.get("previous").toString()).isEqualTo("{\"from\":\"2017-11-10\",\"to\":\"2017-11-12\"}");
        JsonNode row = answer.get("rows").get(0);
        assertThat(row.get("date").asString()).isEqualTo("2017-11-14");
        assertThat(row.get("preventedBeforeTransferFen").asLong()).isEqualTo(30_000_000);
        assertThat(row.get("previous").get("date").asString()).isEqualTo("2017-11-11");
        assertThat(row.get("previous").get("preventedBeforeTransferFen").asLong())
                .isZero();

        JsonNode after = get("/v1/statistics/daily?from=2017-11-17&to=2017-11-19&compare=previous&by=district")
                .get("rows")
                .get(0);
        assertThat(after.get("date").asString()).isEqualTo("2017-11-17");
        assertThat(after.get("districtCode").asString()).isEqualTo("310104");
        assertThat(after.get("alerts").asLong()).isZero();
        assertThat(after.get("previous").get("date").asString()).isEqualTo("2017-11-14");
        assertThat(after.get("previous").get("alerts").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"''", "'&by=district'", "'&by=station,grade'"})
    void a_month_is_told_beside_the_whole_month_before(String by) {
        JsonNode answer = get("/v1/statistics/monthly?from=2017-12&to=2017-12&compare=previous" + by);

        assertThat(answer.get("previous").toString()).isEqualTo("{\"from\":\"2017-11-01\",\"to\":\"2017-11-30\"}");
        long before = 0;
        for (JsonNode row : answer.get("rows")) {
            assertThat(row.get("month").asString()).isEqualTo("2017-12");
            assertThat(row.get("visits").asLong()).isZero();
            assertThat(row.get("previous").get("month").asString()).isEqualTo("2017-11");
            before += row.get("previous").get("visits").asLong();
        }
        assertThat(before).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"daily, 2017-11-14, 2017-11-14, date, 2017-11-13", "monthly, 2017-11, 2017-11, month, 2017-10"})
    void a_spreadsheet_has_the_columns_of_the_period_before_whether_asked_for_or_not(
            String table, String from, String to, String time, String before) throws IOException {
        String path = "/v1/statistics/" + table + "?from=" + from + "&to=" + to;
        List<String> alone = csv(path);
        List<String> compared = csv(path + "&compare=previous");

        assertThat(compared.get(0)).isEqualTo(alone.get(0));
        List<String> header = Arrays.asList(compared.get(0).split(",", -1));
        int place = header.indexOf("previous " + time);
        assertThat(header.subList(place, place + 2)).containsExactly("previous " + time, "previous alerts");
        assertThat(header).endsWith("previous AT_THE_DOOR shareInTime");
        assertThat(Arrays.asList(compared.get(1).split(",", -1)).subList(place, place + 2))
                .containsExactly(before, "0");
        assertThat(Arrays.asList(alone.get(1).split(",", -1)).subList(place, place + 2))
                .containsExactly("", "");
        assertThat(workbook(path + "&compare=previous")).contains("previous " + time, "previous preventedByVisitFen");
    }

    @Test
    void nothing_is_compared_unasked() {
        JsonNode answer = get("/v1/statistics/daily?from=2017-11-14&to=2017-11-14");

        assertThat(answer.has("previous")).isFalse();
        assertThat(answer.get("rows").get(0).has("previous")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("questionsThatAreNone")
    void a_question_that_is_none_is_a_problem_that_names_what_was_expected_and_found(String path, String code) {
        RunningReporting.Answer answer = reporting.get("/v1/statistics/" + path, "analyst");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body().get("type").asString()).endsWith("/" + code);
        JsonNode field = answer.body().get("errors").get(0);
        assertThat(path).contains(field.get("pointer").asString().substring(1) + "=");
        assertThat(answer.body().get("detail").asString())
                .isEqualTo("expected %s, found %s"
                        .formatted(
                                field.get("expected").asString(),
                                field.get("found").asString()));
    }

    private static Stream<Arguments> questionsThatAreNone() {
        Stream<Arguments> days = OF_DAYS.stream()
                .flatMap(route -> Stream.of(
                        Arguments.of(route + "?from=2017-11-31", "invalid-period"),
                        Arguments.of(route + "?to=2017-13-01", "invalid-period"),
                        Arguments.of(route + "?from=2017-11", "invalid-period"),
                        Arguments.of(route + "?from=-2017-11-01", "invalid-period"),
                        Arguments.of(route + "?from=2017-11-15&to=2017-11-14", "invalid-period"),
                        Arguments.of(route + "?from=1917-11-14&to=2017-11-14", "period-too-long"),
                        Arguments.of(route + "?from=2007-11-13&to=2017-11-14", "period-too-long")));
        Stream<Arguments> months = OF_MONTHS.stream()
                .flatMap(route -> Stream.of(
                        Arguments.of(route + "?from=2017-13", "invalid-period"),
                        Arguments.of(route + "?to=november", "invalid-period"),
                        Arguments.of(route + "?from=2017-11-14", "invalid-period"),
                        Arguments.of(route + "?from=2017-12&to=2017-11", "invalid-period"),
                        Arguments.of(route + "?from=1917-11&to=2017-11", "period-too-long"),
                        Arguments.of(route + "?from=2007-10&to=2017-11", "period-too-long")));
        Stream<Arguments> all = Stream.concat(OF_DAYS.stream(), OF_MONTHS.stream())
                .flatMap(route -> Stream.of(
                        Arguments.of(route + "?by=phone", "unknown-dimension"),
                        Arguments.of(route + "?by=district;phone", "unknown-dimension"),
                        Arguments.of(route + "?by=district&format=csv&from=1917", "invalid-period"),
                        Arguments.of(route + "?station=310104999", "unknown-parameter"),
                        Arguments.of(route + "?district=310104&by=grade", "unknown-parameter")));
        Stream<Arguments> compared = Stream.of("daily", "monthly", "funnel", "response-times")
                .map(route -> Arguments.of(route + "?compare=last-year", "unknown-comparison"));
        Stream<Arguments> special = Stream.of(
                Arguments.of("headline?month=2017-13", "invalid-period"),
                Arguments.of("headline?month=-2017-11", "invalid-period"),
                Arguments.of("headline?from=2017-11", "unknown-parameter"),
                Arguments.of("headline?station=310104999", "unknown-parameter"),
                Arguments.of("public?compare=previous", "unknown-parameter"),
                Arguments.of("public?by=station", "too-fine-for-the-public"),
                Arguments.of("public?by=district,grade", "too-fine-for-the-public"));
        return Stream.of(days, months, all, compared, special).flatMap(each -> each);
    }

    @ParameterizedTest
    @CsvSource({
        "daily, by compare from to",
        "monthly, by compare from to",
        "funnel, by compare from to",
        "response-times, by compare from to",
        "public, by from to",
        "headline, month"
    })
    void openapi_describes_the_parameters_of_a_route_and_that_they_may_be_left_out(String route, String names) {
        JsonNode parameters = reporting
                .get("/v3/api-docs", null)
                .body()
                .get("paths")
                .get("/v1/statistics/" + route)
                .get("get")
                .get("parameters");

        assertThat(parameters
                        .valueStream()
                        .map(parameter -> parameter.get("name").asString())
                        .sorted())
                .containsExactly(names.split(" "));
        assertThat(parameters).allSatisfy(parameter -> {
            assertThat(parameter.get("in").asString()).isEqualTo("query");
            assertThat(parameter.get("required").asBoolean()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "daily, date districtCode alerts responseSeconds previous, date alerts",
        "monthly, month stationCode sufferedFen previous, month sufferedFen",
        "funnel, scamType funnel previous, preventedFen",
        "response-times, ageBand step times previous, medianMinutes",
        "public, month shown hidden, ''"
    })
    void openapi_describes_the_rows_of_each_route_and_takes_none_for_another(
            String route, String fields, String fieldsBefore) {
        JsonNode api = reporting.get("/v3/api-docs", null).body();
        JsonNode content = api.get("paths")
                .get("/v1/statistics/" + route)
                .get("get")
                .get("responses")
                .get("200")
                .get("content")
                .get("application/json")
                .get("schema");

        JsonNode row = described(api, described(api, content).get("rows").get("items"));
        assertThat(row.propertyNames()).contains(fields.split(" "));
        if (!fieldsBefore.isEmpty()) {
            assertThat(described(api, row.get("previous")).propertyNames()).contains(fieldsBefore.split(" "));
        }
    }

    @Test
    void live_counters_are_told_at_once_and_again_when_an_alert_comes_in() throws IOException {
        HttpResponse<InputStream> stream = reporting.told("/v1/live");

        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(stream.headers().firstValue("X-Accel-Buffering")).contains("no");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            JsonNode first = nextCounters(lines);
            assertThat(first.get("asOf").asString()).isNotBlank();
            Feed.all(TestInfrastructure.kafka(), List.of(happeningNow().flagged()));

            await().atMost(PATIENCE)
                    .until(() -> nextCounters(lines).get("alertsInTenMinutes").asLong()
                            == first.get("alertsInTenMinutes").asLong() + 1);
        }
    }

    @Test
    void answers_grow_no_older_while_events_never_cease() {
        Happenings busy = new Happenings(
                "Busy",
                Happenings.CAOHEJING,
                ScamType.LOAN,
                Grade.RED,
                AgeBand.UNKNOWN,
                Instant.parse("2018-03-14T06:00:00Z"));
        Instant later = Instant.now().plusSeconds(5);
        AtomicInteger calls = new AtomicInteger();
        try (Feed feed = new Feed(TestInfrastructure.kafka())) {
            // Many times in the time that a call needs until it is published.
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> {
                feed.write(List.of(busy.called("" + calls.incrementAndGet(), CallOutcome.NO_ANSWER, null)));
                feed.flush();
                return asOf().isAfter(later);
            });
        }

        reporting.awaitCounted();
        assertThat(get("/v1/statistics/daily?from=2018-03-14&to=2018-03-14")
                        .get("rows")
                        .get(0)
                        .get("callsMade")
                        .asInt())
                .isEqualTo(calls.get());
    }

    private Instant asOf() {
        return Instant.parse(get("/v1/statistics/daily").get("asOf").asString());
    }

    private static Happenings happeningNow() {
        return new Happenings("Now", Happenings.CAOHEJING, ScamType.LOAN, Grade.RED, AgeBand.UNKNOWN, Instant.now());
    }

    /** Waits for the next message, which comes at the latest with the next heartbeat. */
    private static JsonNode nextCounters(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("data:")) {
            line = lines.readLine();
        }
        return JsonMapper.shared().readTree(line.substring("data:".length()));
    }

    private static JsonNode described(JsonNode api, JsonNode schema) {
        String name = schema.get("$ref").asString().replace("#/components/schemas/", "");
        return api.get("components").get("schemas").get(name).get("properties");
    }

    private JsonNode get(String path) {
        return reporting.get(path, "analyst").body();
    }

    private List<String> csv(String path) {
        return reporting.get(path, "analyst", "text/csv").raw().body().lines().toList();
    }

    /** The texts of a workbook, read as a spreadsheet program does: by the directory at the end of the file. */
    private String workbook(String path) throws IOException {
        Path file = Files.write(folder.resolve("answer.xlsx"), reporting.bytes(path + "&format=xlsx"));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
