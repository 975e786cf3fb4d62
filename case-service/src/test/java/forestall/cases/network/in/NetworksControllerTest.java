package forestall.cases.network.in;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.cases.Reports;
import forestall.cases.RunningCaseService;
import forestall.cases.TopicReader;
import forestall.cases.network.HubPolicy;
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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NetworksControllerTest extends RunningCaseService {

    @Autowired
    private KeyedHash hash;

    @Autowired
    private HubPolicy hubs;

    @Autowired
    private MeterRegistry meters;

    private final String account = "6222" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void two_files_that_share_an_account_are_a_network_and_it_is_told_once() {
        Reports one = file(Reports.aboutAStranger().intoAccount(account));
        Reports other = file(Reports.aboutAStranger().intoAccount(account));

        JsonNode network = network(one, 2);

        assertThat(ids(network.get("nodes"), "victimId"))
                .containsExactlyInAnyOrder(one.victim.value(), other.victim.value());
        assertThat(network.get("id").asString()).isEqualTo(smallest(one, other));
        assertThat(network.get("edges").size()).isEqualTo(1);
        assertThat(network.at("/edges/0/by/0").asString()).isEqualTo("ACCOUNT");
        assertThat(network.get("cut").asBoolean()).isFalse();
        assertThat(network(other, 2))
                .as("by either file, but for the order of its files")
                .hasSameSizeAs(network);
        JsonNode told = told(one, other).getFirst();
        assertThat(List.of(
                        told.get("victimId").asString(),
                        told.get("otherVictimId").asString()))
                .containsExactlyInAnyOrder(one.victim.value(), other.victim.value());
        assertThat(told.at("/by/0/kind").asString()).isEqualTo("ACCOUNT");
        assertThat(told.toString()).doesNotContain(account);
        assertThat(told.get("dimensions").get("scamType").asString()).isEqualTo("POLICE_PROCURATORATE_COURT");
        JsonNode teller = get("/v1/cases/" + told.get("victimId").asString(), "investigator")
                .body();
        assertThat(teller.get("timeline")
                        .valueStream()
                        .filter(line -> line.get("type").asString().equals("CasesLinked")))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.at("/detail/by/0").asString()).isEqualTo("ACCOUNT"));
        assertThat(audited("LINK_FILES", told.get("victimId").asString())).hasSize(1);
    }

    @Test
    void a_third_file_makes_one_network_of_two_and_an_older_name_leads_to_it() {
        String handle = "wang-" + UUID.randomUUID();
        Reports one = file(Reports.aboutAStranger().intoAccount(account));
        Reports two = file(Reports.aboutAStranger().intoAccount(account));
        Reports three = file(Reports.aboutAStranger().byTheNameOf(handle));
        Reports four = file(Reports.aboutAStranger().byTheNameOf(handle));
        String first = network(one, 2).get("id").asString();
        String second = network(three, 2).get("id").asString();
        assertThat(first).isNotEqualTo(second);

        Reports third = file(
                Reports.aboutAStranger().intoAccount(account).byTheNameOf(handle.toUpperCase(java.util.Locale.ROOT)));

        String united = network(third, 5).get("id").asString();
        assertThat(united).isEqualTo(smallest(one, two, three, four, third));
        for (String name : List.of(first, second)) {
            JsonNode network = get("/v1/networks/" + name, "supervisor").body();
            assertThat(network.get("id").asString()).isEqualTo(united);
            assertThat(network.get("files").asInt()).isEqualTo(5);
        }
    }

    @Test
    void what_very_many_files_share_is_shown_with_their_number_and_links_nobody() {
        PhoneNumber hotline = Reports.someNumber();
        List<Reports> callers = new ArrayList<>();
        for (int number = 0; number <= hubs.above(); number++) {
            callers.add(Reports.aboutAStranger().calledBy(hotline));
        }
        callers.forEach(about -> publish(about.opened()));
        callers.forEach(about -> awaitFile(about.victim, 1));
        Reports one = callers.getFirst();

        JsonNode links = links(
                one,
                answer -> answer.get("hubs").size() == 1 && answer.get("links").isEmpty() && !answer.has("network"));

        assertThat(links.at("/hubs/0/kind").asString()).isEqualTo("PHONE");
        assertThat(links.at("/hubs/0/files").asInt()).isEqualTo(hubs.above() + 1);
        assertThat(get("/v1/networks/" + one.victim, "investigator").status()).isEqualTo(404);

        Reports another = file(Reports.aboutAStranger().calledBy(hotline).intoAccount(account));
        Reports last = file(Reports.aboutAStranger().intoAccount(account));
        JsonNode network = network(last, 2);
        assertThat(network.at("/hubs/0/files").asInt()).isEqualTo(hubs.above() + 2);
        assertThat(network.at("/hubs/0/heldBy/0").asString()).isEqualTo(another.victim.value());
    }

    @Test
    void nodes_have_state_scam_type_roles_and_money_and_nothing_that_names_anybody() {
        PhoneNumber courier = Reports.someNumber();
        Reports victim =
                file(Reports.about(new VictimId(hash.of(courier.e164()))).under(courier));
        publish(
                victim.visited(VisitOutcome.DISSUADED, new Money(500)),
                victim.closed(InterventionResult.DISSUADED_BY_VISIT));
        Reports robbed = file(Reports.aboutAStranger().calledBy(courier));

        await().atMost(PATIENCE).untilAsserted(() -> {
            Answer answer = get("/v1/networks/" + robbed.victim, "investigator");
            assertThat(answer.status()).isEqualTo(200);
            JsonNode node = answer.body()
                    .get("nodes")
                    .valueStream()
                    .filter(dot -> dot.get("victimId").asString().equals(victim.victim.value()))
                    .findFirst()
                    .orElseThrow();
            assertThat(node.get("state").asString()).isEqualTo("CLOSED");
            assertThat(node.get("scamType").asString()).isEqualTo("POLICE_PROCURATORATE_COURT");
            assertThat(node.get("roles").valueStream().map(JsonNode::asString)).containsExactly("VICTIM", "SUSPECT");
            assertThat(node.get("sums").toString()).contains("500");
            assertThat(answer.body().at("/edges/0/by").valueStream().map(JsonNode::asString))
                    .containsExactly("PERSON");
            assertThat(answer.raw().body()).doesNotContain(Reports.NAME, Reports.HOME, courier.e164());
        });
    }

    @Test
    void a_merged_file_is_in_the_network_through_the_one_that_continues() {
        Reports ends = file(Reports.aboutAStranger().intoAccount(account));
        Reports continues = file(Reports.aboutAStranger());
        Reports other = file(Reports.aboutAStranger().intoAccount(account));
        network(ends, 2);

        post(
                "/v1/cases/" + continues.victim + "/merge",
                "{\"from\":\"%s\",\"reason\":\"one woman\"}".formatted(ends.victim),
                "investigator");

        await().atMost(PATIENCE).untilAsserted(() -> {
            Answer answer = get("/v1/networks/" + ends.victim, "investigator");
            assertThat(answer.status()).isEqualTo(200);
            JsonNode network = answer.body();
            assertThat(ids(network.get("nodes"), "victimId"))
                    .containsExactlyInAnyOrder(continues.victim.value(), other.victim.value());
            assertThat(network.at("/nodes/0/merged/0").asString()).isEqualTo(ends.victim.value());
        });
        assertThat(links(ends, answer -> answer.get("links").isEmpty())
                        .get("continuesAs")
                        .asString())
                .isEqualTo(continues.victim.value());
    }

    @Test
    void what_is_shared_is_a_hash_for_investigators_and_nothing_for_operators() {
        Reports one = file(Reports.aboutAStranger().intoAccount(account));
        file(Reports.aboutAStranger().intoAccount(account));
        network(one, 2);

        JsonNode investigators =
                get("/v1/cases/" + one.victim + "/links", "investigator").body();
        JsonNode operators =
                get("/v1/cases/" + one.victim + "/links", "operator").body();

        assertThat(investigators.at("/links/0/by/0/valueHash").asString())
                .isEqualTo(hash.of("account:" + account.toLowerCase(java.util.Locale.ROOT)));
        assertThat(operators.at("/links/0/by/0").propertyNames()).containsExactly("kind");
        assertThat(operators.at("/links/0/victimId")).isEqualTo(investigators.at("/links/0/victimId"));
    }

    @Test
    void that_an_address_is_shared_with_a_courier_is_not_shown_to_operators() {
        Reports one = file(Reports.aboutAStranger());
        Reports courier =
                file(Reports.aboutAStranger().inRoom(one.number().e164().substring(6)));
        network(one, 2);
        assertThat(links(one, answer -> answer.get("links").size() == 1)
                        .at("/links/0/by/0/kind")
                        .asString())
                .isEqualTo("ADDRESS");

        post(
                "/v1/cases/" + courier.victim + "/roles",
                "{\"role\":\"COURIER\",\"from\":\"2026-11-01\",\"evidence\":\"seen\"}",
                "investigator");

        for (Reports either : List.of(one, courier)) {
            String path = "/v1/cases/" + either.victim + "/links";
            assertThat(get(path, "operator").body().get("links").isEmpty()).isTrue();
            assertThat(get(path, "investigator").body().get("links").size()).isEqualTo(1);
            for (String history : List.of("", "/timeline")) {
                assertThat(get("/v1/cases/" + either.victim + history, "operator")
                                .raw()
                                .body())
                        .doesNotContain(one == either ? courier.victim.value() : one.victim.value());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "operator, 200, 403, 403",
        "investigator, 200, 200, 202",
        "supervisor, 200, 200, 202",
        "station, 403, 403, 403",
        "analyst, 403, 403, 403",
        "feed, 403, 403, 403"
    })
    void a_role_may(String role, int links, int network, int rebuild) {
        Reports one = file(Reports.aboutAStranger().intoAccount(account));
        file(Reports.aboutAStranger().intoAccount(account));
        network(one, 2);

        assertThat(get("/v1/cases/" + one.victim + "/links", role).status()).isEqualTo(links);
        assertThat(get("/v1/networks/" + one.victim, role).status()).isEqualTo(network);
        assertThat(post("/v1/networks/rebuild", "", role).status()).isEqualTo(rebuild);
    }

    @Test
    void without_a_token_or_a_file_nothing_is_shown() {
        Reports alone = file(Reports.aboutAStranger());

        assertThat(getWithoutToken("/v1/networks/" + alone.victim).status()).isEqualTo(401);
        assertThat(getWithoutToken("/v1/cases/" + alone.victim + "/links").status())
                .isEqualTo(401);
        assertThat(get("/v1/networks/" + alone.victim, "investigator")
                        .body()
                        .get("type")
                        .asString())
                .endsWith("/network-not-found");
        assertThat(get("/v1/networks/short", "investigator").status()).isEqualTo(404);
        assertThat(get("/v1/networks/" + new VictimId(hash.of("nobody")), "investigator")
                        .status())
                .isEqualTo(404);
        assertThat(get("/v1/cases/" + new VictimId(hash.of("nobody")) + "/links", "investigator")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoever_reads_links_or_networks_is_on_record() {
        Reports one = file(Reports.aboutAStranger().intoAccount(account));
        Reports other = file(Reports.aboutAStranger().intoAccount(account));
        network(one, 2);
        get("/v1/cases/" + one.victim + "/links", "operator");

        assertThat(audited("READ_LINKS", one.victim.value()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getString("who")).isEqualTo("operator"));
        assertThat(audited("READ_NETWORK", other.victim.value()))
                .as("all that were in it")
                .isNotEmpty()
                .allMatch(entry -> entry.getBoolean("granted"));
        assertThat(audited("READ_NETWORK", one.victim.value()))
                .anyMatch(entry -> entry.getString("why").equals("as investigator"));
    }

    @Test
    void networks_are_made_again_from_the_files_and_can_be_read_meanwhile() {
        Reports one = file(Reports.aboutAStranger().intoAccount(account));
        Reports other = file(Reports.aboutAStranger().intoAccount(account));
        network(one, 2);
        List.of(one, other)
                .forEach(lost -> store().getCollection("networkFiles").deleteOne(eq("_id", lost.victim.value())));
        assertThat(get("/v1/networks/" + one.victim, "investigator").status()).isEqualTo(404);

        Answer begun = post("/v1/networks/rebuild", "", "supervisor");

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.body().propertyNames()).contains("startedAt", "marked", "waiting");
        network(one, 2);
        await().atMost(PATIENCE)
                .until(() -> store().getCollection("arranging")
                        .find(eq("_id", "rebuild"))
                        .first()
                        .containsKey("markedAllAt"));
    }

    @Test
    void what_waits_what_failed_and_the_largest_network_are_measured() {
        assertThat(Stream.of(
                        "forestall.networks.waiting",
                        "forestall.networks.failures",
                        "forestall.networks.largest",
                        "forestall.recognition.waiting"))
                .allSatisfy(
                        name -> assertThat(meters.find(name).meter()).as(name).isNotNull());
    }

    private Reports file(Reports about) {
        publish(about.opened());
        awaitFile(about.victim, 1);
        return about;
    }

    /** The network of a file once it has that many files. */
    private JsonNode network(Reports of, int files) {
        return await().atMost(PATIENCE)
                .until(
                        () -> get("/v1/networks/" + of.victim, "investigator").body(),
                        body -> body.has("files") && body.get("files").asInt() == files);
    }

    private JsonNode links(Reports of, java.util.function.Predicate<JsonNode> enough) {
        return await().atMost(PATIENCE)
                .until(
                        () -> get("/v1/cases/" + of.victim + "/links", "investigator")
                                .body(),
                        enough);
    }

    private static List<String> ids(JsonNode list, String name) {
        return list.valueStream().map(one -> one.get(name).asString()).toList();
    }

    private static String smallest(Reports... files) {
        return Stream.of(files)
                .map(about -> about.victim.value())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What was told of a pair, by whichever of the two. */
    private List<JsonNode> told(Reports one, Reports other) {
        try (TopicReader topic = new TopicReader(TestInfrastructure.kafka(), Topics.CASES.name())) {
            return await().atMost(PATIENCE)
                    .until(
                            () -> Stream.of(one, other)
                                    .flatMap(about -> topic.withKey(about.victim.value()).stream())
                                    .filter(record -> TopicReader.header(record, "ce_type")
                                            .equals("forestall.CasesLinked.v1"))
                                    .map(NetworksControllerTest::json)
                                    .toList(),
                            found -> found.size() == 1);
        }
    }

    private static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
        return JsonMapper.shared().readTree(new String(record.value(), UTF_8));
    }

    private List<Document> audited(String what, String file) {
        return store().getCollection("audit")
                .find(and(eq("subjects", file), eq("what", what)))
                .into(new ArrayList<>());
    }
}
