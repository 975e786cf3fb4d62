package forestall.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forestall.cases.similar.KeepIndex;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.events.vocabulary.VisitOutcome;
import forestall.local.TestInfrastructure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** Two instances on one broker and one store, each with an index of its own. They share the partitions of what dispatch publishes. */
class TwoInstancesTest extends RunningCaseService {

    private static final String ONE = "";

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext second;

    private final PhoneNumber scammers = Reports.someNumber();
    private final Reports chen = Reports.aboutAStranger().calledBy(scammers);
    private final Reports another = Reports.aboutAStranger().calledBy(scammers);

    /** Words that no other file has. */
    private final String words = "verbatim " + letters();

    @BeforeEach
    void aSecondInstanceRuns() {
        if (second == null) {
            second = new SpringApplicationBuilder(CaseService.class, TestIssuer.class)
                    .run(
                            "--server.port=0",
                            "--spring.kafka.bootstrap-servers=" + TestInfrastructure.kafka(),
                            "--forestall.mongo.url=" + STORE,
                            "--forestall.cases.index.directory=" + folder);
        }
        for (String instance : List.of(ONE, two())) {
            await().atMost(PATIENCE).until(() -> isComplete(instance));
        }
    }

    @AfterAll
    static void theFirstIsAloneAgain() {
        second.close();
    }

    @Test
    void a_change_through_one_is_found_through_the_other() {
        publish(chen.opened(), chen.notified());
        awaitFile(chen.victim, 2);

        noted(ONE, chen.victim, words);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(searched(two(), words)).containsExactly(chen.victim.value()));

        String other = "verbatim " + letters();
        noted(two(), chen.victim, other);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(searched(ONE, other)).containsExactly(chen.victim.value()));
    }

    @Test
    void a_case_that_one_closed_is_similar_to_what_the_other_is_asked_about() {
        publish(chen.opened(), chen.notified());
        awaitFile(chen.victim, 2);
        noted(two(), chen.victim, words);

        publish(chen.closed(InterventionResult.SELF_AWARE));

        for (String instance : List.of(ONE, two())) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(similar(instance)
                                    .get("matches")
                                    .valueStream()
                                    .map(match -> match.get("victimId").asString()))
                            .as("through %s", instance)
                            .contains(chen.victim.value()));
        }
    }

    @Test
    void an_index_whose_folder_is_lost_answers_that_it_may_be_incomplete_until_it_was_made_anew() throws IOException {
        publish(chen.opened(), chen.notified());
        awaitFile(chen.victim, 2);
        noted(ONE, chen.victim, words);
        await().atMost(PATIENCE).until(() -> searched(two(), words).size() == 1);
        String later = "verbatim " + letters();
        KeepIndex index = second.getBean(KeepIndex.class);

        // A new index is begun by who holds this; so there is time to look.
        synchronized (index) {
            FileSystemUtils.deleteRecursively(folder);
            noted(ONE, chen.victim, later);
            for (int i = 0; i < 3 && !index.isToBeMade(); i++) {
                index.heard(chen.victim);
                follow(index);
            }

            assertThat(isComplete(two())).as("the one that lost its index").isFalse();
            assertThat(isComplete(ONE)).as("the other one").isTrue();
            assertThat(searched(two(), words))
                    .as("what is left of it goes on answering")
                    .containsExactly(chen.victim.value());
        }

        await().atMost(PATIENCE).until(() -> isComplete(two()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(searched(two(), later)).containsExactly(chen.victim.value()));
        assertThat(similar(two()).get("indexed")).isEqualTo(similar(ONE).get("indexed"));
    }

    @Test
    void a_new_index_that_one_was_asked_for_leaves_the_other_complete() {
        publish(chen.opened(), chen.notified());
        awaitFile(chen.victim, 2);
        noted(ONE, chen.victim, words);
        KeepIndex index = second.getBean(KeepIndex.class);

        synchronized (index) {
            assertThat(post(two() + "/v1/similar/rebuild", "{}", "supervisor").status())
                    .isEqualTo(202);
            assertThat(isComplete(ONE)).isTrue();
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(searched(two(), words)).containsExactly(chen.victim.value()));
        await().atMost(PATIENCE).until(() -> isComplete(two()));
    }

    @Test
    void both_know_one_network_and_what_was_prevented_counts_once() {
        publish(chen.theArticlesCase());
        publish(another.opened(), another.notified());
        publish(another.visited(VisitOutcome.DISSUADED, Reports.THE_ARTICLES_SUM));
        awaitFile(chen.victim, 12);
        awaitFile(another.victim, 3);

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode network = network(ONE);
            assertThat(network.get("nodes")
                            .valueStream()
                            .map(node -> node.get("victimId").asString()))
                    .containsExactlyInAnyOrder(chen.victim.value(), another.victim.value());
            assertThat(network.get("edges").size()).isEqualTo(1);
            for (String said : List.of("id", "files", "nodes", "edges")) {
                assertThat(network(two()).get(said)).as(said).isEqualTo(network.get(said));
            }
        });
        for (Reports one : List.of(chen, another)) {
            String file = "/v1/cases/" + one.victim;
            assertThat(get(two() + file, "investigator").body().get("sums"))
                    .isEqualTo(get(file, "investigator").body().get("sums"));
            assertThat(Announced.prevented(one.victim)).singleElement().satisfies(loss -> {
                assertThat(loss.kind()).isEqualTo(LossPreventedKind.BEFORE_TRANSFER);
                assertThat(loss.amount()).isEqualTo(Reports.THE_ARTICLES_SUM);
            });
        }
    }

    /** The network as an instance draws it; until it was arranged there is none, which a waiting test tries again. */
    private JsonNode network(String instance) {
        return answered(get(instance + "/v1/networks/" + chen.victim, "investigator"));
    }

    private void noted(String instance, VictimId victim, String text) {
        Answer noted =
                post(instance + "/v1/cases/" + victim + "/notes", "{\"text\":\"%s\"}".formatted(text), "operator");
        assertThat(noted.status()).as(noted.raw().body()).isEqualTo(201);
    }

    private List<String> searched(String instance, String text) {
        return answered(post(instance + "/v1/cases/search", "{\"text\":\"%s\"}".formatted(text), "operator"))
                .get("items")
                .valueStream()
                .map(item -> item.get("victimId").asString())
                .toList();
    }

    private JsonNode similar(String instance) {
        return answered(
                post(instance + "/v1/similar", "{\"text\":\"%s\",\"limit\":100}".formatted(words), "investigator"));
    }

    private static JsonNode answered(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    private boolean isComplete(String instance) {
        return similar(instance).get("complete").asBoolean();
    }

    private static void follow(KeepIndex index) {
        try {
            index.follow();
        } catch (RuntimeException e) {
            // That the folder is gone is found out by writing.
            assertThat(index.isToBeMade()).isTrue();
        }
    }

    private static String two() {
        return "http://localhost:" + second.getEnvironment().getProperty("local.server.port");
    }

    /** A word without digits, which no redaction takes for a number. */
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "qx";
    }
}
