package forestall.cases.network;

import static forestall.cases.network.Town.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.cases.casefile.CaseFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    private static final HubPolicy THREE = new HubPolicy(3);

    private final Arrangement web = new ArrangementInMemory(3, () -> {});
    private final Town town = new Town(THREE, web);

    @ParameterizedTest
    @ValueSource(strings = {"account:1", "handle:1", "home:1", "seen:1", "own:1"})
    void two_files_that_share_something_are_one_network_named_after_the_smaller(String thing) {
        town.holds(file(2), thing);
        town.holds(file(1), thing, "account:9");

        town.lookAtAll();

        assertThat(town.networks()).isEqualTo(Map.of(file(1), Set.of(file(1), file(2))));
    }

    @Test
    void a_persons_own_number_that_is_a_suspects_elsewhere_links_the_two_by_the_person() {
        town.holds(file(1), "own:1");
        town.holds(file(2), "seen:1");

        town.lookAtAll();

        assertThat(town.told()).containsExactly(Set.of(file(1).value(), file(2).value(), "PERSON #+8613800000001"));
    }

    @Test
    void a_third_file_makes_one_network_of_two() {
        town.holds(file(1), "account:1");
        town.holds(file(2), "account:1");
        town.holds(file(3), "handle:1");
        town.holds(file(4), "handle:1");
        town.lookAtAll();
        assertThat(town.networks()).hasSize(2);

        town.holds(file(5), "account:1", "handle:1");
        town.lookAtAll();

        assertThat(town.networks()).isEqualTo(Map.of(file(1), Set.of(file(1), file(2), file(3), file(4), file(5))));
        assertThat(town.told()).hasSize(6);
    }

    @Test
    void what_becomes_a_hub_links_nobody_any_more_and_again_once_it_is_none() {
        for (int number = 1; number <= 3; number++) {
            town.holds(file(number), "seen:1");
        }
        town.lookAtAll();
        assertThat(town.networks().values()).containsExactly(Set.of(file(1), file(2), file(3)));

        town.holds(file(4), "seen:1");
        town.lookAtAll();
        assertThat(town.networks()).isEmpty();
        assertThat(web.ties(List.of("#+8613800000001")).values())
                .extracting(Tie::files, Tie::hub)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(4L, true));
        assertThat(town.told()).hasSize(3);

        town.holds(file(2));
        town.lookAtAll();
        assertThat(town.networks().values()).containsExactly(Set.of(file(1), file(3), file(4)));
        assertThat(town.told()).as("those that came with the hub as well").hasSize(5);
    }

    @Test
    void a_hub_leaves_together_what_something_else_holds_together() {
        for (int number = 1; number <= 4; number++) {
            town.holds(file(number), "seen:1", number < 3 ? "account:1" : "account:2");
        }

        town.lookAtAll();

        assertThat(town.networks())
                .isEqualTo(Map.of(file(1), Set.of(file(1), file(2)), file(3), Set.of(file(3), file(4))));
    }

    @Test
    void a_merged_file_speaks_through_the_one_that_continues_until_they_are_parted() {
        town.holds(file(1), "account:1");
        town.holds(file(2), "handle:1");
        town.holds(file(3), "account:1");
        town.lookAtAll();

        town.merge(file(1), file(2));
        town.lookAtAll();
        assertThat(town.networks()).isEqualTo(Map.of(file(2), Set.of(file(2), file(3))));
        assertThat(web.node(file(2)).merged()).containsExactly(file(1));

        town.part(file(1));
        town.lookAtAll();
        assertThat(town.networks()).isEqualTo(Map.of(file(1), Set.of(file(1), file(3))));
    }

    @Test
    void what_dispatch_tells_of_a_merged_file_links_the_one_that_continues() {
        town.holds(file(1), "account:1");
        town.holds(file(2), "handle:1");
        town.merge(file(1), file(2));
        town.holds(file(3), "account:2");
        town.lookAtAll();

        town.holds(file(1), "account:1", "account:2");
        town.lookAtAll();

        assertThat(town.networks()).isEqualTo(Map.of(file(2), Set.of(file(2), file(3))));
    }

    @Test
    void looking_again_tells_nothing_twice() {
        town.holds(file(1), "account:1", "handle:1");
        town.holds(file(2), "account:1", "handle:1");
        town.lookAtAll();
        CaseFile told = town.files.find(file(2)).orElseThrow();

        town.marks.mark(file(1));
        town.marks.mark(file(2));
        town.lookAtAll();

        assertThat(town.told()).hasSize(2);
        assertThat(town.files.announced()).as("one event with both reasons").hasSize(1);
        assertThat(told.timeline()).singleElement().satisfies(line -> {
            assertThat(line.type()).isEqualTo("CasesLinked");
            assertThat(line.detail())
                    .containsEntry("otherVictimId", file(1).value())
                    .containsEntry("by", List.of("ACCOUNT", "HANDLE"));
        });
        assertThat(town.files.find(file(2))).contains(told);
    }

    @Test
    void a_file_with_very_many_links_tells_of_a_thousand() {
        HubPolicy many = new HubPolicy(60);
        Arrangement wide = new ArrangementInMemory(60, () -> {});
        Town crowd = new Town(many, wide);
        String[] accounts = java.util.stream.IntStream.range(0, 20)
                .mapToObj(number -> "account:" + number)
                .toArray(String[]::new);
        for (int number = 0; number < 59; number++) {
            crowd.holds(file(number), "account:" + number);
        }
        crowd.lookAtAll();
        for (int number = 0; number < 59; number++) {
            crowd.holds(file(number), accounts);
        }

        crowd.lookAtAll();

        Map<String, Long> told = crowd.files.announced().stream()
                .map(envelope -> (forestall.events.CasesLinked) envelope.event())
                .collect(java.util.stream.Collectors.groupingBy(
                        linked -> linked.victimId().value(),
                        java.util.stream.Collectors.summingLong(
                                linked -> linked.by().size())));
        assertThat(told.values()).allMatch(count -> count <= TellOfLinks.MOST).contains((long) TellOfLinks.MOST);
    }

    @Test
    void with_another_idea_of_a_hub_networks_follow_when_their_files_are_looked_at_again() {
        for (int number = 1; number <= 3; number++) {
            town.holds(file(number), "seen:1");
        }
        town.lookAtAll();

        Town stricter = town.where(new HubPolicy(2), web);
        stricter.marks.mark(file(2));
        stricter.lookAtAll();
        assertThat(stricter.networks()).isEmpty();

        Town again = stricter.where(THREE, web);
        again.marks.mark(file(2));
        again.lookAtAll();
        assertThat(again.networks()).hasSize(1);
    }

    @Test
    void a_file_that_changes_nothing_that_others_could_share_is_not_looked_at() {
        town.holds(file(1), "account:1");
        town.lookAtAll();

        town.holds(file(1), "account:1");

        assertThat(town.marks.count()).isZero();
    }

    @Test
    void a_mark_of_a_file_that_is_not_there_notes_nothing() {
        town.marks.mark(file(1));

        town.lookAtAll();

        assertThat(web.node(file(1))).isEqualTo(Node.alone(file(1)));
    }

    @Test
    void one_file_cannot_be_a_hub() {
        assertThatThrownBy(() -> new HubPolicy(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("forestall.cases.network.hub-above");
    }
}
