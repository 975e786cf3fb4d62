package forestall.cases.network;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.audit.AuditEntry;
import forestall.cases.casefile.Reader;
import forestall.cases.follow.MarkedFiles.Mark;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildNetworksTest {

    private static final int FILES = 1203;
    private static final Reader SUPERVISOR = new Reader("supervisor", Set.of("supervisor"), null, null);

    private final Town town = new Town(new HubPolicy(50), new ArrangementInMemory(50, () -> {}));
    private final OneRebuild rebuilds = new OneRebuild();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final RebuildNetworks rebuild =
            new RebuildNetworks(rebuilds, town.files, town.marks, audit::add, Clock.systemUTC());

    @BeforeEach
    void files() {
        for (int number = 0; number < FILES; number++) {
            town.holds(Town.file(number), "account:" + number);
        }
        town.lookAtAll();
    }

    @Test
    void every_file_is_marked_once_and_no_more_than_a_few_hundred_wait_at_a_time() {
        rebuild.start(SUPERVISOR);
        Set<VictimId> marked = new HashSet<>();
        while (rebuilds.latest().orElseThrow().markedAllAt() == null) {
            rebuild.goOn();
            rebuild.goOn();
            assertThat(town.marks.count()).isLessThanOrEqualTo(700);
            for (Mark mark : town.marks.due()) {
                assertThat(marked.add(mark.file())).isTrue();
                town.marks.done(mark);
            }
        }

        assertThat(marked).hasSize(FILES);
        assertThat(rebuilds.latest().orElseThrow().marked()).isEqualTo(FILES);
        assertThat(audit).extracting(AuditEntry::what).containsExactly(AuditEntry.Action.REBUILD_NETWORKS);
    }

    @Test
    void asked_again_it_says_how_far_it_is() {
        rebuild.start(SUPERVISOR);
        rebuild.goOn();

        RebuildNetworks.Progress progress = rebuild.start(SUPERVISOR);

        assertThat(progress.rebuild().marked()).isEqualTo(500);
        assertThat(progress.waiting()).isEqualTo(500);
    }

    @Test
    void killed_between_marking_and_noting_it_a_page_is_marked_again_and_counted_once() {
        rebuild.start(SUPERVISOR);
        rebuilds.killed = true;
        try {
            rebuild.goOn();
        } catch (Town.Killed killed) {
            town.lookAtAll();
        }
        rebuilds.killed = false;

        rebuild.goOn();

        assertThat(rebuilds.latest().orElseThrow().marked()).isEqualTo(500);
    }

    @Test
    void files_from_before_there_were_networks_are_looked_at_without_being_asked_for() {
        rebuild.goOn();

        assertThat(town.marks.count()).isEqualTo(500);
    }

    private static final class OneRebuild implements Rebuilds {

        private Rebuild known;
        private boolean killed;

        @Override
        public Optional<Rebuild> latest() {
            return Optional.ofNullable(known);
        }

        @Override
        public Rebuild begin(Rebuild fresh) {
            known = known == null || known.markedAllAt() != null ? fresh : known;
            return known;
        }

        @Override
        public void goneOn(Rebuild rebuild) {
            if (killed) {
                throw new Town.Killed();
            }
            known = rebuild;
        }
    }
}
