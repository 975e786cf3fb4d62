package forestall.cases.network;

import static forestall.cases.network.Town.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.cases.FilesInMemory;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.network.Arrangement.Place;
import forestall.events.ids.VictimId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void with_what_was_told_lost_a_repeated_link_keeps_no_new_one_from_being_told(boolean inTheContinuation) {
        FilesInMemory files = inTheContinuation ? new LongFiles() : new FilesInMemory();
        Town before = new Town(THREE, web, files, new MergesInMemory());
        before.holds(file(1), "account:1");
        before.holds(file(2), "account:1");
        before.lookAtAll();
        assertThat(before.told()).hasSize(1);

        Town after = before.where(THREE, new ArrangementInMemory(3, () -> {}));
        after.marks.mark(file(1));
        after.holds(file(3), "account:1");
        after.marks.mark(file(2));
        after.lookAtAll();

        assertThat(after.told())
                .containsExactlyInAnyOrder(
                        Set.of(file(1).value(), file(2).value(), "ACCOUNT #account:1"),
                        Set.of(file(1).value(), file(3).value(), "ACCOUNT #account:1"),
                        Set.of(file(2).value(), file(3).value(), "ACCOUNT #account:1"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void looking_at_every_file_puts_right_what_a_restored_store_has_wrong(Consumer<Arrangement> damage) {
        for (int number = 2; number <= 4; number++) {
            town.holds(file(number), "account:1");
        }
        town.holds(file(5), "account:2");
        town.holds(file(6), "account:2");
        town.holds(file(1), "handle:1");
        town.lookAtAll();
        damage.accept(web);
        assertThat(List.of(town.networks(), town.sizes()))
                .as("damaged")
                .isNotEqualTo(List.of(town.expected(), sizes(town.expected())));

        town.lookAgainAtAll();

        assertThat(town.networks()).isEqualTo(town.expected());
        assertThat(town.sizes()).isEqualTo(sizes(town.expected()));
    }

    @Test
    void a_file_that_a_tie_names_and_that_does_not_hold_it_is_linked_with_nobody() {
        town.holds(file(1), "account:1");
        town.holds(file(2), "account:1");
        town.holds(file(3), "handle:1");
        town.lookAtAll();
        web.join(Map.of("#account:1", new Tie.Holder(file(3), false)));

        town.lookAgainAtAll();

        assertThat(web.holders("#account:1")).extracting(Tie.Holder::file).containsExactly(file(1), file(2));
        assertThat(town.told()).hasSize(1);
    }

    private static Map<VictimId, Long> sizes(Map<VictimId, Set<VictimId>> networks) {
        return networks.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, network ->
                (long) network.getValue().size()));
    }

    static Stream<Consumer<Arrangement>> damages() {
        return Stream.of(
                web -> web.place(Map.of(file(3), new Place(null, 1))),
                web -> web.place(Map.of(file(4), new Place(null, 1), file(2), new Place(null, 2))),
                web -> web.place(Map.of(file(2), new Place(null, 7))),
                web -> web.place(Map.of(file(6), new Place(file(2), 0))),
                web -> web.place(Map.of(
                        file(2),
                        new Place(file(1), 0),
                        file(3),
                        new Place(file(1), 0),
                        file(4),
                        new Place(file(1), 0))),
                web -> web.place(Map.of(file(5), new Place(file(2), 0), file(2), new Place(null, 5))),
                web -> {
                    web.join(Map.of("#account:2", new Tie.Holder(file(1), false)));
                    web.place(Map.of(file(1), new Place(null, 3), file(5), new Place(file(1), 0)));
                });
    }

    /** Every line leaves the file at once for where it continues. */
    private static final class LongFiles extends FilesInMemory {

        private final Set<UUID> continued = new HashSet<>();

        @Override
        public CaseDecision change(VictimId victim, Function<CaseFile, CaseDecision> decision) {
            return super.change(victim, file -> {
                CaseDecision decided = decision.apply(new CaseFile(
                        file.victimId(),
                        file.version(),
                        file.person(),
                        file.suspects(),
                        file.episodes(),
                        file.losses(),
                        file.roles(),
                        file.documents(),
                        List.of(),
                        file.timeline().size()));
                if (decided instanceof CaseDecision.Changed changed) {
                    if (changed.added().stream().anyMatch(line -> continued.contains(line.eventId()))) {
                        return new CaseDecision.Unchanged();
                    }
                    changed.added().forEach(line -> continued.add(line.eventId()));
                }
                return decided;
            });
        }
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
