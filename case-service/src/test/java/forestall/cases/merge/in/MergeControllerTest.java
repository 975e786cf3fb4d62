package forestall.cases.merge.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import forestall.cases.TopicReader;
import forestall.chassis.hashing.KeyedHash;
import forestall.events.Topics;
import forestall.events.facts.Money;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.VisitOutcome;
import forestall.local.TestInfrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MergeControllerTest extends RunningCaseService {

    @Autowired
    private KeyedHash hash;

    @Autowired
    private MeterRegistry meters;

    private final PhoneNumber own = someNumber();
    private final PhoneNumber second = someNumber();
    private Reports from;
    private Reports into;

    @BeforeEach
    void twoPeople() {
        from = Reports.about(new VictimId(hash.of(own.e164()))).under(own).calledBy(someNumber());
        into = Reports.about(new VictimId(hash.of(second.e164()))).under(second).calledBy(someNumber());
    }

    @Test
    void the_file_that_continues_shows_both_and_the_money_of_both_to_the_fen() {
        published(from, new Money(1_234_501));
        published(into, new Money(30_000_000));
        JsonNode endedBefore = get(path(from), "investigator").body();

        Answer merged = merge(from, into, "investigator");

        assertThat(merged.status()).as(merged.raw().body()).isEqualTo(200);
        assertThat(merged.body().get("lossesToCompare").size()).isZero();
        JsonNode both = get(path(into), "investigator").body();
        assertThat(both.get("merged").get(0).asString()).isEqualTo(from.victim.value());
        assertThat(both.get("numbers").size()).isEqualTo(2);
        assertThat(both.get("episodes").size()).isEqualTo(2);
        assertThat(both.get("losses").size()).isEqualTo(2);
        assertThat(both.get("losses").get(0).get("amountFen").asLong()
                        + both.get("losses").get(1).get("amountFen").asLong())
                .isEqualTo(31_234_501);
        assertThat(both.get("timeline").size())
                .isGreaterThanOrEqualTo(2 * endedBefore.get("timeline").size());
        JsonNode ended = get(path(from), "investigator").body();
        assertThat(ended.get("continuesAs").asString()).isEqualTo(into.victim.value());
        assertThat(ended.get("timeline")).isEqualTo(endedBefore.get("timeline"));
        assertThat(merge(from, into, "supervisor").body()).isEqualTo(merged.body());
        assertThat(announced("CasesMerged", 1)).hasSize(1);
    }

    @Test
    void losses_that_may_be_one_transfer_are_named_to_whoever_merges() {
        published(from, new Money(30_000_000));
        published(into, new Money(30_000_000));
        String ended = theLoss(from).get("lossId").asString();
        String continuing = theLoss(into).get("lossId").asString();

        JsonNode toCompare = merge(from, into, "investigator").body().get("lossesToCompare");

        assertThat(toCompare.size()).isEqualTo(1);
        assertThat(toCompare.at("/0/ended").asString()).isEqualTo(ended);
        assertThat(toCompare.at("/0/continuing").asString()).isEqualTo(continuing);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_protects_a_courier_is_withheld_in_all_files_of_the_person_whichever_shows_the_role(boolean onTheEnded) {
        aFile(from);
        aFile(into);
        for (Reports file : List.of(from, into)) {
            post(path(file) + "/relatives", "{\"relation\":\"CHILD\",\"name\":\"王某女\"}", "operator");
            post(path(file) + "/notes", "{\"text\":\"女儿住在楼下\"}", "operator");
        }
        merge(from, into, "investigator");
        assertThat(get(path(into), "operator").raw().body()).contains("王某女", "女儿住在楼下", Reports.HOME);

        Answer role = post(
                path(onTheEnded ? from : into) + "/roles",
                "{\"role\":\"COURIER\",\"from\":\"2026-11-18\",\"evidence\":\"王某女说的\"}",
                "investigator");

        if (onTheEnded) {
            assertThat(role.status())
                    .as("entered where the person's file continues")
                    .isEqualTo(409);
            publishedAsACourierOf(from);
        }
        for (String route : List.of("", "/timeline?limit=100", "/persuasion-kit")) {
            for (Reports file : List.of(from, into)) {
                assertThat(get(path(file) + route, "operator").raw().body())
                        .as(route)
                        .doesNotContain("王某女", "女儿住在楼下", Reports.HOME);
                assertThat(getAsStation(path(file) + route, Reports.CAOHEJING.value())
                                .raw()
                                .body())
                        .doesNotContain("王某女", "女儿住在楼下", Reports.HOME);
            }
            assertThat(get(path(into) + route, "investigator").raw().body()).contains("王某女");
        }
    }

    @Test
    void the_timeline_goes_on_with_that_of_the_file_that_ended_page_by_page() {
        aFile(from);
        aFile(into);
        post(path(from) + "/notes", "{\"text\":\"before the merge\"}", "operator");
        merge(from, into, "investigator");
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    get(path(into) + "/timeline?limit=2" + cursor, "operator").body();
            page.get("items").forEach(line -> all.add(line.get("eventId").asString()));
            cursor = page.hasNonNull("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());

        JsonNode shown = get(path(into), "operator").body().get("timeline");
        assertThat(all)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(shown.valueStream()
                        .map(line -> line.get("eventId").asString())
                        .toList());
        assertThat(shown.toString()).contains("before the merge");
    }

    @Test
    void a_station_that_knows_either_file_reads_both() {
        aFile(from);
        publish(into.opened());
        awaitFile(into.victim, 1);
        assertThat(getAsStation(path(into), Reports.CAOHEJING.value()).status()).isEqualTo(404);

        merge(from, into, "investigator");

        assertThat(getAsStation(path(into), Reports.CAOHEJING.value()).status()).isEqualTo(200);
        assertThat(getAsStation(path(into) + "/timeline", Reports.CAOHEJING.value())
                        .status())
                .isEqualTo(200);
        assertThat(getAsStation(path(into), "310105004").status()).isEqualTo(404);
    }

    @Test
    void the_money_of_the_ended_file_is_corrected_through_the_one_that_continues() {
        published(from, new Money(30_000_000));
        aFile(into);
        merge(from, into, "investigator");
        JsonNode loss = theLoss(into);

        Answer corrected = changeAt(
                "PUT",
                path(into) + "/losses/" + loss.get("lossId").asString(),
                1L,
                """
                {"revision": 2, "state": "PREVENTED_BEFORE_TRANSFER", "amountFen": 29999999, "evidence": "BANK_RECORD",
                 "by": "VISIT", "occurredAt": "%s"}""".formatted(loss.get("occurredAt").asString()),
                "investigator");

        assertThat(corrected.status()).as(corrected.raw().body()).isEqualTo(200);
        assertThat(theLoss(into).get("amountFen").asLong()).isEqualTo(29_999_999);
        assertThat(theLoss(from)).isEqualTo(theLoss(into));
    }

    @Test
    void a_relative_who_stands_in_the_ended_file_is_corrected_there() {
        aFile(from);
        aFile(into);
        String relative = post(path(from) + "/relatives", "{\"relation\":\"CHILD\",\"name\":\"王丽\"}", "operator")
                .body()
                .get("id")
                .asString();
        merge(from, into, "investigator");

        Answer corrected = change(
                "PUT",
                path(from) + "/relatives/" + relative,
                "{\"relation\":\"CHILD\",\"name\":\"王莉\"}",
                get(path(from), "operator").raw().headers().firstValue("ETag").orElseThrow(),
                "operator");

        assertThat(corrected.status()).as(corrected.raw().body()).isEqualTo(200);
        assertThat(get(path(into), "operator").body().at("/relatives/0/name").asString())
                .isEqualTo("王莉");
    }

    @Test
    void what_dispatch_tells_of_the_ended_file_is_seen_in_the_one_that_continues() {
        aFile(from);
        aFile(into);
        merge(from, into, "investigator");

        publish(
                from.visited(VisitOutcome.DISSUADED, new Money(500)),
                from.closed(InterventionResult.DISSUADED_BY_VISIT));

        await().atMost(PATIENCE)
                .until(() ->
                        get(path(into), "investigator").body().get("losses").size() == 1);
    }

    @Test
    void entries_go_into_the_file_that_continues() {
        aFile(from);
        aFile(into);
        merge(from, into, "investigator");

        Answer refused = post(path(from) + "/notes", "{\"text\":\"called back\"}", "operator");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("type").asString()).endsWith("/file-merged-away");
        assertThat(refused.body().get("detail").asString()).contains(into.victim.value());
        assertThat(post(path(into) + "/notes", "{\"text\":\"called back\"}", "operator")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_merge_can_be_undone_and_each_file_is_as_it_stands_by_itself() {
        aFile(from);
        aFile(into);
        PhoneNumber further = someNumber();
        post(
                path(from) + "/numbers",
                "{\"number\":\"%s\",\"evidence\":\"told\"}".formatted(further.e164()),
                "operator");
        merge(from, into, "investigator");

        Answer parted = part(from, into, "investigator");

        assertThat(parted.status()).isEqualTo(204);
        assertThat(get(path(into), "investigator").body().get("merged").size()).isZero();
        assertThat(get(path(from), "investigator").body().has("continuesAs")).isFalse();
        assertThat(post(path(from) + "/notes", "{\"text\":\"her own again\"}", "operator")
                        .status())
                .isEqualTo(201);
        JsonNode told = announced("CasesParted", 1).getFirst();
        assertThat(told.get("from").asString()).isEqualTo(from.victim.value());
        assertThat(told.get("alsoKnownAs").valueStream().map(JsonNode::asString))
                .containsExactly(hash.of(further.e164()));
        assertThat(part(from, into, "investigator").body().get("type").asString())
                .endsWith("/not-merged");
        assertThat(merge(from, into, "investigator").status()).as("once more").isEqualTo(200);
        assertThat(announced("CasesMerged", 2)).hasSize(2);
    }

    @Test
    void a_third_file_is_shown_through_the_second() {
        Reports third = Reports.aboutSomebody().under(someNumber()).calledBy(someNumber());
        List.of(from, into, third).forEach(this::aFile);

        merge(third, from, "investigator");
        merge(from, into, "investigator");

        assertThat(get(path(into), "investigator").body().get("episodes").size())
                .isEqualTo(3);
        assertThat(merge(into, third, "investigator").body().get("type").asString())
                .endsWith("/merged-into-another");
        assertThat(merge(into, from, "investigator").body().get("type").asString())
                .endsWith("/merge-in-a-circle");
        assertThat(merge(into, into, "investigator").body().get("type").asString())
                .endsWith("/merge-with-itself");
    }

    @Test
    void two_files_that_are_merged_into_each_other_at_once_make_no_circle() throws Exception {
        for (int round = 0; round < 10; round++) {
            Reports one = Reports.aboutSomebody().under(someNumber()).calledBy(someNumber());
            Reports other = Reports.aboutSomebody().under(someNumber()).calledBy(someNumber());
            aFile(one);
            aFile(other);
            try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Answer>> both =
                        List.of(() -> merge(one, other, "investigator"), () -> merge(other, one, "supervisor"));
                List<Integer> answers = desks.invokeAll(both).stream()
                        .map(Future::resultNow)
                        .map(Answer::status)
                        .sorted()
                        .toList();

                assertThat(answers).containsExactly(200, 409);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"operator, 403", "analyst, 403", "feed, 403", "investigator, 200", "supervisor, 200"})
    void a_role_may(String role, int status) {
        aFile(from);
        aFile(into);

        assertThat(merge(from, into, role).status()).isEqualTo(status);
    }

    @Test
    void what_merges_and_what_files_have_to_publish_is_counted_apart() {
        assertThat(List.of("cases", "merges"))
                .allSatisfy(documents -> assertThat(meters.find("forestall.outbox.pending")
                                .tag("documents", documents)
                                .gauge())
                        .isNotNull());
    }

    @Test
    void what_is_wrong_is_told_with_a_pointer() {
        aFile(into);

        Answer noReason = post(path(into) + "/merge", "{\"from\":\"%s\"}".formatted(from.victim), "investigator");
        Answer noFile = post(path(into) + "/merge", "{\"from\":\"x\",\"reason\":\"r\"}", "investigator");

        assertThat(noReason.status()).isEqualTo(400);
        assertThat(noReason.body().at("/errors/0/pointer").asString()).isEqualTo("/reason");
        assertThat(noFile.status()).isEqualTo(400);
        assertThat(noFile.body().at("/errors/0/pointer").asString()).isEqualTo("/from");
        assertThat(merge(from, into, "investigator").status())
                .as("there is none")
                .isEqualTo(404);
    }

    private void published(Reports reports, Money kept) {
        aFile(reports);
        publish(reports.visited(VisitOutcome.DISSUADED, kept), reports.closed(InterventionResult.DISSUADED_BY_VISIT));
        await().atMost(PATIENCE)
                .until(() -> get(path(reports), "investigator")
                        .body()
                        .get("state")
                        .asString()
                        .equals("CLOSED"));
    }

    /** Somebody else's file shows the person's number as that of a courier. */
    private void publishedAsACourierOf(Reports person) {
        Reports victim = Reports.aboutAStranger();
        aFile(victim);
        post(
                path(victim) + "/suspects",
                "{\"role\":\"COURIER\",\"phone\":\"%s\"}".formatted(person == from ? own.e164() : second.e164()),
                "investigator");
        await().atMost(PATIENCE)
                .until(() -> get(path(person), "investigator")
                        .body()
                        .get("roles")
                        .toString()
                        .contains("COURIER"));
    }

    private JsonNode theLoss(Reports reports) {
        return get(path(reports), "investigator").body().at("/losses/0");
    }

    private Answer merge(Reports ends, Reports continues, String role) {
        return post(path(continues) + "/merge", body(ends), role);
    }

    private Answer part(Reports ended, Reports continued, String role) {
        return post(path(continued) + "/part", body(ended), role);
    }

    private static String body(Reports file) {
        return "{\"from\":\"%s\",\"reason\":\"the same woman, two telephones\"}".formatted(file.victim);
    }

    private static String path(Reports reports) {
        return "/v1/cases/" + reports.victim;
    }

    private void aFile(Reports about) {
        publish(about.opened(), about.notified());
        awaitFile(about.victim, 2);
    }

    /** The first so many of a kind that were told of the file that continues. */
    private List<JsonNode> announced(String kind, int count) {
        try (TopicReader topic = new TopicReader(TestInfrastructure.kafka(), Topics.CASES.name())) {
            return await().atMost(PATIENCE)
                    .until(
                            () -> topic.withKey(into.victim.value()).stream()
                                    .filter(told ->
                                            TopicReader.header(told, "ce_type").equals("forestall." + kind + ".v1"))
                                    .map(told -> JsonMapper.shared().readTree(told.value()))
                                    .toList(),
                            told -> told.size() >= count);
        }
    }

    private static PhoneNumber someNumber() {
        return new PhoneNumber("+8613" + ThreadLocalRandom.current().nextLong(800_000_000L, 899_999_999L));
    }
}
