package forestall.cases.network.out;

import static forestall.cases.network.Town.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import forestall.cases.network.Arrangement;
import forestall.cases.network.HubPolicy;
import forestall.cases.network.Interrupted;
import forestall.cases.network.NetworkStory;
import forestall.cases.network.Node;
import forestall.cases.network.Rebuild;
import forestall.cases.network.Tie;
import forestall.cases.network.Town;
import forestall.cases.network.TurnLost;
import forestall.events.ids.VictimId;
import forestall.local.TestInfrastructure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks in the store, arranged by instances that are killed or that fall asleep in their turn. */
class ArrangementTest {

    private static final HubPolicy THREE = new HubPolicy(3);
    private static final Clock NOW = Clock.systemUTC();

    /** By which the lease of whoever had the turn has run out. */
    private static final Clock LATER = Clock.offset(NOW, Duration.ofMinutes(1));

    private static MongoClient client;

    private final MongoDatabase database = client.getDatabase("networks-" + UUID.randomUUID());

    @BeforeAll
    static void store() {
        client = MongoClients.create(TestInfrastructure.mongo("networks"));
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void networks_in_the_store_end_as_they_would_be_of_all_files_at_once(long seed) {
        new NetworkStory(new Random(seed), (hubs, beforeWriting) -> {
                    Arrangement store = arranger(hubs, NOW);
                    return new Interrupted(store, beforeWriting);
                })
                .tell("seed " + seed);
    }

    /** At each write of one instance in its turn; {@code file(5)} unites two networks and makes a hub of what a third shares. */
    static IntStream writes() {
        return IntStream.range(0, 11);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whoever_wakes_up_after_its_turn_changes_nothing_that_the_next_has_looked_at(int write) {
        int[] left = {Integer.MAX_VALUE};
        Town[] asleep = new Town[1];
        Arrangement next = new MongoArrangement(database, THREE, LATER);
        Arrangement sleepy = new Interrupted(arranger(THREE, NOW), () -> {
            if (left[0]-- == 0) { // this instance falls asleep here
                assertThat(next.takeTurn()).isTrue();
                asleep[0].holds(file(5), "seen:1", "handle:1");
                asleep[0].lookAtAllAs(next);
            }
        });
        Town town = new Town(THREE, sleepy);
        asleep[0] = town;
        town.holds(file(1), "account:1");
        town.holds(file(2), "account:1", "seen:1");
        town.holds(file(3), "handle:1", "seen:1");
        town.holds(file(4), "seen:1");
        town.lookAtAll();

        town.holds(file(5), "account:1", "seen:1");
        left[0] = write;
        town.lookOnce();
        assertThat(left[0]).as("it fell asleep").isNegative();
        town.lookAtAllAs(next);

        assertThat(town.networks(new MongoWeb(database, THREE))).isEqualTo(town.expected());
        assertThat(town.told()).doesNotHaveDuplicates();
    }

    @Test
    void there_is_one_arranger_at_a_time() {
        Arrangement one = new MongoArrangement(database, THREE, NOW);
        Arrangement other = new MongoArrangement(database, THREE, NOW);

        assertThat(one.takeTurn()).isTrue();
        assertThat(other.takeTurn()).isFalse();
        assertThat(one.takeTurn()).isTrue();

        assertThat(new MongoArrangement(database, THREE, LATER).takeTurn())
                .as("once the lease has run out")
                .isTrue();
    }

    @Test
    void whoever_stops_leaves_the_turn_to_the_next_at_once() {
        Arrangement stops = arranger(THREE, NOW);
        Arrangement next = new MongoArrangement(database, THREE, NOW);

        stops.endTurn();

        assertThat(next.takeTurn()).isTrue();
        assertThatThrownBy(() -> stops.node(file(1))).isInstanceOf(TurnLost.class);
        stops.endTurn();
        assertThat(stops.takeTurn()).as("it ends no turn of others").isFalse();
    }

    @Test
    void whoever_never_had_the_turn_reads_nothing() {
        assertThatThrownBy(() -> new MongoArrangement(database, THREE, NOW).node(file(1)))
                .isInstanceOf(TurnLost.class);
    }

    @Test
    void a_hub_of_very_many_files_stands_on_shelves_and_comes_back_from_them() {
        Arrangement web = arranger(THREE, NOW);
        Town town = new Town(THREE, web);
        for (int number = 0; number < 90; number++) {
            town.holds(file(number), "seen:1");
        }
        town.lookAtAll();
        assertThat(tie(web).files()).isEqualTo(90);
        assertThat(tie(web).hub()).isTrue();
        assertThat(tie(web).holders()).as("no more than would be linked").hasSizeLessThanOrEqualTo(3);
        assertThat(web.holders(tie(web).id())).hasSize(90).doesNotHaveDuplicates();
        assertThat(town.networks()).isEmpty();

        for (int number = 0; number < 88; number++) {
            town.holds(file(number));
        }
        town.lookAtAll();
        assertThat(tie(web).files()).isEqualTo(2);
        assertThat(town.networks()).isEqualTo(Map.of(file(88), Set.of(file(88), file(89))));

        town.holds(file(0), "seen:1");
        town.holds(file(1), "seen:1");
        town.lookAtAll();
        assertThat(tie(web).holders()).extracting(Tie.Holder::file).doesNotHaveDuplicates();
        assertThat(town.networks()).isEmpty();
    }

    @Test
    void what_readers_see_is_what_was_arranged() {
        Town town = new Town(THREE, arranger(THREE, NOW));
        MongoWeb web = new MongoWeb(database, THREE);
        web.declareIndexes();
        assertThat(web.largest()).isZero();
        town.holds(file(1), "account:1");
        town.holds(file(2), "account:1", "own:1");
        town.holds(file(3), "account:2");
        town.merge(file(3), file(2));
        town.lookAtAll();

        assertThat(web.largest()).isEqualTo(2);
        assertThat(web.root(file(2)).file()).isEqualTo(file(1));
        assertThat(web.node(file(2)).merged()).containsExactly(file(3));
        assertThat(web.node(new VictimId("nobody-of-any-network")))
                .extracting(Node::size)
                .isEqualTo(1L);
    }

    @Test
    void one_rebuild_is_under_way_at_a_time_and_ends() {
        MongoRebuilds rebuilds = new MongoRebuilds(database.getCollection("arranging"));
        assertThat(rebuilds.latest()).isEmpty();
        Rebuild first = rebuild(Instant.parse("2026-11-14T01:00:00Z"));

        assertThat(rebuilds.begin(first)).isEqualTo(first);
        assertThat(rebuilds.begin(rebuild(Instant.parse("2026-11-14T02:00:00Z"))))
                .isEqualTo(first);
        Rebuild ended = new Rebuild(first.startedAt(), file(7), 8, Instant.parse("2026-11-14T01:30:00Z"));
        rebuilds.goneOn(ended);
        assertThat(rebuilds.latest()).contains(ended);
        Rebuild second = rebuild(Instant.parse("2026-11-14T03:00:00Z"));
        assertThat(rebuilds.begin(second)).isEqualTo(second);
        rebuilds.goneOn(ended);
        assertThat(rebuilds.latest()).as("not by who worked at the first").contains(second);
    }

    private static Rebuild rebuild(Instant at) {
        return new Rebuild(at, null, 0, null);
    }

    private static Tie tie(Arrangement web) {
        return web.ties(List.of("#+8613800000001")).get("#+8613800000001");
    }

    private Arrangement arranger(HubPolicy hubs, Clock clock) {
        MongoArrangement arranger = new MongoArrangement(database, hubs, clock);
        arranger.takeTurn();
        return arranger;
    }
}
