package forestall.cases.identity.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import forestall.cases.TopicReader;
import forestall.chassis.hashing.KeyedHash;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.Topics;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import forestall.local.TestInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IdentityControllerTest extends RunningCaseService {

    private static final Instant IN_SICHUAN = Instant.parse("2026-11-02T20:00:00Z");
    private static final Instant IN_HONGKOU = Instant.parse("2026-11-17T20:00:00Z");

    @Autowired
    private KeyedHash hash;

    private final PhoneNumber own = someNumber();
    private final PhoneNumber second = someNumber();
    private final Reports reports = Reports.aboutSomebody().under(own).calledBy(someNumber());
    private final String path = "/v1/cases/" + reports.victim;

    @Test
    void a_second_number_is_announced_once_and_found_in_searches() {
        aFile(reports);
        String body = attribution(second.e164().replace("+86", "0086-"));

        Answer first = post(path + "/numbers", body, "operator");
        Answer again = post(path + "/numbers", attribution(second.e164()), "investigator");

        assertThat(first.status()).as(first.raw().body()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(first.body().get("number").asString()).isEqualTo(second.e164());
        assertThat(get("/v1/cases?q=" + second.e164().substring(1), "operator")
                        .body()
                        .get("items")
                        .size())
                .isEqualTo(1);
        List<ConsumerRecord<byte[], byte[]>> announced = announced(reports, "NumberAttributed", 1);
        JsonNode event = JsonMapper.shared().readTree(announced.getFirst().value());
        assertThat(event.get("victimId").asString()).isEqualTo(reports.victim.value());
        assertThat(event.get("numberHash").asString()).isEqualTo(hash.of(second.e164()));
        assertThat(new String(announced.getFirst().value(), UTF_8)).doesNotContain(second.e164());
        assertThat(TopicReader.header(announced.getFirst(), "ce_actor")).isEqualTo("operator");
        assertThat(audited("ATTRIBUTE_NUMBER")).isEqualTo(2);
    }

    @Test
    void the_own_number_again_is_nothing_new() {
        aFile(reports);

        assertThat(post(path + "/numbers", attribution(own.e164()), "operator").status())
                .isEqualTo(200);
        assertThat(get(path, "operator").body().get("version").asInt()).isEqualTo(2);
    }

    @Test
    void a_number_of_another_file_needs_a_merge_and_the_refusal_says_nothing_of_that_file() {
        aFile(reports);
        Reports another = Reports.about(new VictimId(hash.of(second.e164())))
                .under(second)
                .calledBy(someNumber());
        aFile(another);
        Reports third = Reports.aboutSomebody().under(someNumber()).calledBy(someNumber());
        aFile(third);
        PhoneNumber attributed = someNumber();
        assertThat(post("/v1/cases/" + third.victim + "/numbers", attribution(attributed.e164()), "operator")
                        .status())
                .isEqualTo(201);

        for (PhoneNumber anothers : List.of(second, attributed)) {
            Answer refused = post(path + "/numbers", attribution(anothers.e164()), "operator");

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().get("type").asString()).endsWith("/number-of-another-file");
            assertThat(refused.body().get("detail").asString()).contains("merged");
            assertThat(refused.raw().body())
                    .doesNotContain(another.victim.value(), third.victim.value(), Reports.NAME, anothers.e164());
        }
        assertThat(get(path, "operator").body().get("version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            numbers | {"number":"call me","evidence":"x"}                           | /number
            numbers | {"number":"138 0000 0001","evidence":" "}                     | /evidence
            numbers | {"evidence":"x"}                                              | /number
            roles   | {"role":"MULE","from":"2026-11-01","evidence":"x"}            | /role
            roles   | {"role":"COURIER","from":"yesterday","evidence":"x"}          | /from
            roles   | {"role":"COURIER","from":"2999-01-01","evidence":"x"}         | /from
            roles   | {"role":"COURIER","from":"2026-11-01"}                        | /evidence
            """)
    void what_is_wrong_is_told_with_a_pointer(String part, String body, String pointer) {
        aFile(reports);

        Answer refused = post(path + "/" + part, body, "investigator");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "operator, 201, 403, 403",
        "investigator, 201, 201, 200",
        "supervisor, 201, 201, 200",
        "analyst, 403, 403, 403",
        "feed, 403, 403, 403"
    })
    void a_role_may(String role, int number, int assign, int notices) {
        aFile(reports);

        assertThat(post(path + "/numbers", attribution(second.e164()), role).status())
                .isEqualTo(number);
        assertThat(post(path + "/roles", assignment("VICTIM"), role).status()).isEqualTo(assign);
        assertThat(get("/v1/notices", role).status()).isEqualTo(notices);
    }

    @Test
    void a_station_and_whoever_has_no_token_change_nothing() {
        aFile(reports);

        assertThat(postAsStation(path + "/numbers", attribution(second.e164()), "310104017")
                        .status())
                .isEqualTo(403);
        assertThat(postAsStation(path + "/roles", assignment("COURIER"), "310104017")
                        .status())
                .isEqualTo(403);
        assertThat(getAsStation("/v1/notices", "310104017").status()).isEqualTo(403);
        assertThat(postWithoutToken(path + "/numbers", attribution(second.e164()))
                        .status())
                .isEqualTo(401);
        assertThat(getWithoutToken("/v1/notices").status()).isEqualTo(401);
        assertThat(post("/v1/cases/" + hash.of("nobody") + "/numbers", attribution(second.e164()), "operator")
                        .status())
                .isEqualTo(404);
        assertThat(post("/v1/cases/" + hash.of("nobody") + "/roles", assignment("COURIER"), "investigator")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_role_that_an_investigator_enters_is_announced_and_the_others_are_told() {
        aFile(reports);

        Answer first = post(path + "/roles", assignment("COURIER"), "investigator");
        Answer again = post(path + "/roles", assignment("COURIER"), "supervisor");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().propertyNames())
                .containsExactlyInAnyOrder("role", "from", "evidence", "by", "knownAt", "eventId");
        assertThat(again.status()).isEqualTo(200);
        assertThat(announced(reports, "RoleAssigned", 1)).hasSize(1);
        awaitNotice(reports);
        assertThat(audited("ASSIGN_ROLE")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_victim_who_carries_money_in_another_case_gets_a_second_dated_role_whichever_file_comes_first(
            boolean victimFirst) {
        reports.at(IN_SICHUAN);
        Reports hongkou = Reports.aboutSomebody()
                .under(someNumber())
                .calledBy(someNumber())
                .at(IN_HONGKOU);
        String courier = "{\"role\":\"COURIER\",\"phone\":\"%s\",\"seenAt\":\"%s\"}".formatted(own.e164(), IN_HONGKOU);
        if (victimFirst) {
            aFile(reports);
        }
        aFile(hongkou);
        assertThat(post("/v1/cases/" + hongkou.victim + "/suspects", courier, "investigator")
                        .status())
                .isEqualTo(201);
        if (!victimFirst) {
            aFile(reports);
        }

        await().atMost(PATIENCE).until(() -> roles().size() == 2);

        assertThat(roles().toString())
                .isEqualTo(JsonMapper.shared()
                        .readTree("""
                                [{"role":"VICTIM","from":"2026-11-03"},
                                 {"role":"COURIER","from":"2026-11-18",
                                  "evidence":"own number named as that of a courier in file %s",
                                  "seenIn":"%s","by":"policy"}]""".formatted(hongkou.victim, hongkou.victim))
                        .toString());
        assertThat(announced(reports, "RoleAssigned", 1)).singleElement().satisfies(record -> {
            JsonNode event = JsonMapper.shared().readTree(record.value());
            assertThat(event.get("role").asString()).isEqualTo("COURIER");
            assertThat(event.get("from").asString()).isEqualTo("2026-11-18");
        });
        JsonNode notice = awaitNotice(reports);
        assertThat(notice.get("seenIn").asString()).isEqualTo(hongkou.victim.value());
        assertProtectionIsWithheld();
    }

    @Test
    void the_number_that_called_another_victim_makes_its_owner_a_suspect_also_when_it_is_attributed_later() {
        Reports other =
                Reports.aboutSomebody().under(someNumber()).calledBy(second).at(IN_HONGKOU);
        aFile(reports);
        aFile(other);
        assertThat(get(path, "operator").body().get("withheld").size()).isZero();

        post(path + "/numbers", attribution(second.e164()), "investigator");

        await().atMost(PATIENCE).until(() -> roles().size() == 2);
        assertThat(roles().get(1).get("role").asString()).isEqualTo("SUSPECT");
        assertThat(roles().get(1).get("seenIn").asString()).isEqualTo(other.victim.value());
    }

    @Test
    void delivered_twice_and_out_of_order_an_earlier_sighting_moves_the_role_to_the_earlier_day() {
        Reports other =
                Reports.aboutSomebody().under(someNumber()).calledBy(own).at(IN_SICHUAN);
        Envelope<? extends InterventionEvent> earlier = other.opened();
        Envelope<? extends InterventionEvent> later = other.at(IN_HONGKOU).opened();
        aFile(reports);
        publish(later, later);
        await().atMost(PATIENCE).until(() -> roles().size() == 2);
        assertThat(roles().get(1).get("from").asString()).isEqualTo("2026-11-18");

        publish(earlier, earlier, later);

        await().atMost(PATIENCE)
                .until(() -> roles().get(0).get("from").asString().equals("2026-11-03"));
        assertThat(announced(reports, "RoleAssigned", 2)).hasSize(2);
    }

    @Test
    void notices_come_in_pages_the_latest_first() {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Reports somebody = Reports.aboutSomebody().under(someNumber()).calledBy(someNumber());
            aFile(somebody);
            post("/v1/cases/" + somebody.victim + "/roles", assignment("SUSPECT"), "investigator");
            awaitNotice(somebody);
            told.addFirst(somebody.victim.value());
        }

        Answer first = get("/v1/notices?limit=2", "investigator");
        Answer second =
                get("/v1/notices?limit=2&cursor=" + first.body().get("next").asString(), "investigator");

        List<String> shown = new ArrayList<>();
        first.body().get("items").forEach(item -> shown.add(item.get("victimId").asString()));
        second.body()
                .get("items")
                .forEach(item -> shown.add(item.get("victimId").asString()));
        assertThat(shown).startsWith(told.toArray(String[]::new));
        assertThat(get("/v1/notices?cursor=x", "investigator").status()).isEqualTo(400);
        assertThat(get("/v1/notices?limit=0", "investigator").status()).isEqualTo(400);
    }

    private void assertProtectionIsWithheld() {
        for (Answer reduced : List.of(get(path, "operator"), getAsStation(path, "310104017"))) {
            JsonNode file = reduced.body();
            assertThat(file.get("addresses").size()).isZero();
            assertThat(file.get("relatives").size()).isZero();
            assertThat(file.get("vulnerabilities").size()).isZero();
            assertThat(file.get("withheld").toString()).contains("addresses", "relatives", "vulnerabilities");
            assertThat(reduced.raw().body()).doesNotContain(Reports.HOME);
        }
        assertThat(get(path + "/timeline", "operator").raw().body()).doesNotContain(Reports.HOME);
        for (String investigating : List.of("investigator", "supervisor")) {
            JsonNode file = get(path, investigating).body();
            assertThat(file.at("/addresses/0/text").asString()).startsWith(Reports.HOME);
            assertThat(file.get("withheld").size()).isZero();
            assertThat(get(path + "/timeline", investigating).raw().body()).contains(Reports.HOME);
        }
    }

    private void aFile(Reports about) {
        publish(about.opened(), about.notified());
        awaitFile(about.victim, 2);
    }

    private JsonNode roles() {
        return get(path, "investigator").body().get("roles");
    }

    private JsonNode awaitNotice(Reports about) {
        return await().atMost(PATIENCE).until(() -> notice(about), java.util.Objects::nonNull);
    }

    private JsonNode notice(Reports about) {
        return get("/v1/notices?limit=100", "investigator")
                .body()
                .get("items")
                .valueStream()
                .filter(item -> item.get("victimId").asString().equals(about.victim.value()))
                .findFirst()
                .orElse(null);
    }

    private List<ConsumerRecord<byte[], byte[]>> announced(Reports about, String event, int many) {
        try (TopicReader topic = new TopicReader(TestInfrastructure.kafka(), Topics.CASES.name())) {
            await().atMost(PATIENCE)
                    .during(Duration.ofSeconds(1))
                    .until(() -> of(topic, about, event).size() == many);
            return of(topic, about, event);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> of(TopicReader topic, Reports about, String event) {
        return topic.withKey(about.victim.value()).stream()
                .filter(record -> TopicReader.header(record, "ce_type").equals("forestall." + event + ".v1"))
                .toList();
    }

    private long audited(String what) {
        return store().getCollection("audit")
                .countDocuments(new Document("subjects", reports.victim.value()).append("what", what));
    }

    private static String attribution(String number) {
        return "{\"number\":\"%s\",\"evidence\":\"骗子让其新办的第二部手机\"}".formatted(number);
    }

    private static String assignment(String role) {
        return "{\"role\":\"%s\",\"from\":\"2026-11-18\",\"evidence\":\"在虹口取款时被查获\"}".formatted(role);
    }

    private static PhoneNumber someNumber() {
        return new PhoneNumber("+8613" + ThreadLocalRandom.current().nextLong(900_000_000L, 999_999_999L));
    }
}
