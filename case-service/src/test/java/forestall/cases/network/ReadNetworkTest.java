package forestall.cases.network;

import static forestall.cases.network.Town.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.cases.audit.AuditEntry;
import forestall.cases.casefile.Reader;
import forestall.cases.merge.MergedFiles;
import forestall.chassis.usecase.Refusal;
import forestall.events.vocabulary.LinkKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadNetworkTest {

    private static final Reader INVESTIGATOR = new Reader("investigator", Set.of("investigator"), null, null);
    private static final HubPolicy HUBS = new HubPolicy(50);

    private final Arrangement web = new ArrangementInMemory(HUBS.above(), () -> {});
    private final Town town = new Town(HUBS, web);
    private final List<AuditEntry> audit = new ArrayList<>();
    private final ReadNetwork networks = new ReadNetwork(
            web, HUBS, town.files, new MergedFiles(town.merges), town.marks, audit::add, Clock.systemUTC());

    @Test
    void of_a_network_that_is_too_large_those_nearest_to_the_file_asked_for_are_shown() {
        for (int number = 0; number < 600; number++) {
            town.holds(file(number), "account:" + number, "account:" + (number + 1));
        }
        town.lookAtAll();

        Picture picture = networks.of(file(300), INVESTIGATOR);

        assertThat(picture.files()).isEqualTo(600);
        assertThat(picture.cut()).isTrue();
        assertThat(picture.nodes())
                .hasSize(500)
                .extracting(Picture.Dot::victimId)
                .startsWith(file(300));
        assertThat(picture.nodes())
                .extracting(Picture.Dot::victimId)
                .contains(file(60), file(540))
                .doesNotContain(file(1), file(599));
        assertThat(picture.edges()).hasSize(499);
        assertThat(audit).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo(AuditEntry.Action.READ_NETWORK);
            assertThat(entry.subjects()).hasSize(500);
        });
    }

    @Test
    void of_very_many_edges_five_thousand_are_shown() {
        for (int number = 0; number < 150; number++) {
            town.holds(file(number), "account:" + number / 49, "handle:" + number / 47, "home:" + number / 45);
        }
        town.lookAtAll();

        Picture picture = networks.of(file(0), INVESTIGATOR);

        assertThat(picture.nodes()).hasSize(150);
        assertThat(picture.edges().size()).isLessThanOrEqualTo(ReadNetwork.MOST_EDGES);
        assertThat(picture.cut()).isEqualTo(picture.edges().size() == ReadNetwork.MOST_EDGES);
    }

    @Test
    void a_pair_that_shares_several_things_is_one_edge_with_all_reasons() {
        town.holds(file(1), "account:1", "handle:1", "own:1");
        town.holds(file(2), "account:1", "handle:1", "seen:1");
        town.lookAtAll();

        assertThat(networks.of(file(2), INVESTIGATOR).edges())
                .containsExactly(new Picture.Edge(
                        file(2), file(1), List.of(LinkKind.ACCOUNT, LinkKind.HANDLE, LinkKind.PERSON)));
    }

    @Test
    void a_name_of_a_file_that_was_merged_leads_to_the_network_of_the_one_that_continues() {
        town.holds(file(1), "account:1");
        town.holds(file(2), "handle:1");
        town.holds(file(3), "account:1");
        town.merge(file(1), file(2));
        town.lookAtAll();

        Picture picture = networks.of(file(1), INVESTIGATOR);

        assertThat(picture.id()).isEqualTo(file(2));
        assertThat(picture.nodes()).extracting(Picture.Dot::merged).contains(List.of(file(1)));
        assertThat(audit.getLast().subjects()).contains(file(1), file(2), file(3));
    }

    @Test
    void whoever_asks_for_none_is_on_record() {
        town.holds(file(1), "account:1");
        town.lookAtAll();

        assertThatThrownBy(() -> networks.of(file(1), INVESTIGATOR))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("linked with no file");
        assertThat(audit)
                .singleElement()
                .satisfies(entry -> assertThat(entry.granted()).isFalse());
    }
}
