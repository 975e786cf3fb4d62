package forestall.cases.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.cases.FilesInMemory;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseDecision;
import forestall.cases.casefile.CaseFile;
import forestall.cases.similar.out.LuceneStoryIndex;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class KeepIndexTest {

    private static final VictimId ONE = new VictimId("file-of-somebody-one");
    private static final VictimId TWO = new VictimId("file-of-somebody-two");

    private final FilesInMemory files = new FilesInMemory();
    private final Merged merged = new Merged();
    private final LuceneStoryIndex index = new LuceneStoryIndex(null);
    private final List<VictimId> failures = new ArrayList<>();
    private final TestClock clock = new TestClock();
    private final KeepIndex keep = keeping(index);

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void the_index_holds_what_the_files_say_however_often_and_late_one_hears_of_it() {
        write(ONE, "safe account");
        keep.heard(ONE);
        keep.follow();
        write(ONE, "rare game skin");
        keep.heard(ONE);
        keep.heard(ONE);
        keep.follow();
        keep.heard(ONE);
        keep.follow();

        assertThat(found("safe account")).isEmpty();
        assertThat(found("rare game skin")).containsExactly(ONE);
        assertThat(keep.waiting()).isZero();
    }

    @Test
    void a_new_index_holds_all_files_and_is_complete() {
        write(ONE, "safe account");
        write(TWO, "safe account");
        assertThat(keep.state().complete()).isFalse();

        assertThat(keep.renew()).isTrue();

        assertThat(keep.state()).isEqualTo(new IndexState(true, 2));
        assertThat(found("safe account")).containsExactlyInAnyOrder(ONE, TWO);
    }

    @Test
    void what_changes_while_a_new_index_is_made_is_in_it() {
        write(ONE, "safe account");
        write(TWO, "love letter");
        KeepIndex slow = keeping(new WhileRenewing(index, () -> {
            write(ONE, "rare game skin");
            keepOf().heard(ONE);
            keepOf().follow();
        }));
        keepOf = slow;

        slow.renew();

        assertThat(found("rare game skin")).containsExactly(ONE);
        assertThat(found("safe account")).isEmpty();
    }

    @Test
    void only_one_new_index_is_made_at_a_time() {
        write(ONE, "safe account");
        keepOf = keeping(
                new WhileRenewing(index, () -> assertThat(keepOf().renew()).isFalse()));

        assertThat(keepOf.renew()).isTrue();
    }

    @Test
    void what_changes_in_a_file_that_was_merged_twice_over_is_heard_in_the_last_one() {
        VictimId three = new VictimId("victim-three-0123456789");
        write(ONE, "safe account");
        write(TWO, "rare game skin");
        write(three, "puppy for sale");
        merged.into = Map.of(ONE, TWO, TWO, three);
        keep.renew();

        write(ONE, "parcel lost");
        keep.heard(ONE);
        keep.follow();

        assertThat(found("parcel lost")).containsExactly(three);
    }

    @Test
    void a_file_that_was_merged_away_tells_its_story_in_the_one_that_goes_on() {
        write(ONE, "safe account");
        write(TWO, "rare game skin");
        keep.renew();
        merged.into = Map.of(ONE, TWO);
        keep.heard(ONE);
        keep.follow();

        assertThat(found("safe account")).containsExactly(TWO);
        assertThat(keep.state().indexed()).isEqualTo(1);

        merged.into = Map.of();
        keep.heard(ONE);
        keep.heard(TWO);
        keep.follow();

        assertThat(found("safe account")).as("parted").containsExactly(ONE);
    }

    @Test
    void a_file_that_cannot_be_read_is_in_nobodys_way_and_read_again() {
        write(ONE, "safe account");
        write(TWO, "rare game skin");
        merged.failing = ONE;
        keep.heard(ONE);
        keep.heard(TWO);

        keep.follow();

        assertThat(found("rare game skin")).containsExactly(TWO);
        assertThat(failures).containsExactly(ONE);
        assertThat(keep.waiting()).isEqualTo(1);

        merged.failing = null;
        keep.follow();

        assertThat(found("safe account")).containsExactly(ONE);
        assertThat(keep.waiting()).isZero();
    }

    @Test
    void a_new_index_is_made_without_a_file_that_cannot_be_read() {
        write(ONE, "safe account");
        write(TWO, "rare game skin");
        merged.failing = ONE;

        assertThat(keep.renew()).isTrue();

        assertThat(found("rare game skin")).containsExactly(TWO);
        assertThat(keep.waiting()).as("it is not forgotten").isEqualTo(1);
        assertThat(failures).containsExactly(ONE);
        assertThat(keep.isToBeMade()).isFalse();
    }

    @Test
    void an_index_is_not_made_while_no_file_can_be_read() {
        for (int i = 0; i < 250; i++) {
            write(new VictimId("file-of-somebody-%03d".formatted(i)), "safe account");
        }
        merged.allFailing = true;

        assertThatThrownBy(keep::renew).isInstanceOf(IllegalStateException.class);

        assertThat(keep.isToBeMade()).isTrue();
    }

    @Test
    void an_index_in_which_a_change_is_missing_for_long_is_not_complete() {
        write(ONE, "safe account");
        keep.renew();
        keep.heard(ONE);
        assertThat(keep.state().complete()).as("a moment").isTrue();

        clock.now = clock.now.plusSeconds(11);
        assertThat(keep.state().complete()).as("long").isFalse();
        assertThat(keep.isToBeMade()).as("a new one would help nobody").isFalse();

        keep.follow();
        assertThat(keep.state().complete()).isTrue();
    }

    @Test
    void an_index_that_is_many_changes_behind_is_not_complete() {
        keep.renew();
        for (int i = 0; i <= Waiting.FAR_BEHIND; i++) {
            keep.heard(new VictimId("file-of-somebody-" + i));
        }
        assertThat(keep.state().complete()).isFalse();

        keep.follow();

        assertThat(keep.state().complete()).isTrue();
    }

    @Test
    void many_files_that_change_while_a_new_index_is_made_are_all_in_it() {
        write(ONE, "safe account");
        List<VictimId> many = IntStream.range(0, 650)
                .mapToObj(i -> new VictimId("late-file-of-somebody-" + i))
                .toList();
        keepOf = keeping(new WhileRenewing(index, () -> {
            many.forEach(one -> {
                write(one, "rare game skin");
                keepOf().heard(one);
            });
            keepOf().follow();
        }));

        keepOf.renew();

        assertThat(keepOf.state()).isEqualTo(new IndexState(true, 651));
    }

    @Test
    void an_index_whose_folder_is_lost_answers_as_incomplete_until_it_is_made_anew(@TempDir Path folder)
            throws IOException {
        try (LuceneStoryIndex onDisk = new LuceneStoryIndex(folder)) {
            KeepIndex kept = keeping(onDisk);
            write(ONE, "safe account");
            kept.renew();
            FileSystemUtils.deleteRecursively(folder);
            write(TWO, "safe account");
            kept.heard(TWO);

            assertThatThrownBy(kept::follow).isInstanceOf(RuntimeException.class);

            assertThat(kept.isToBeMade()).isTrue();
            assertThat(kept.state()).isEqualTo(new IndexState(false, 1));
            assertThat(onDisk.byWords("safe account", Set.of(), 5)).hasSize(1);
            assertThat(kept.waiting()).isEqualTo(1);

            kept.renew();
            kept.follow();

            assertThat(kept.state()).isEqualTo(new IndexState(true, 2));
        }
    }

    private KeepIndex keepOf;

    private KeepIndex keepOf() {
        return keepOf;
    }

    private KeepIndex keeping(StoryIndex stories) {
        return new KeepIndex(stories, files, merged, entry -> {}, clock, (file, why) -> failures.add(file));
    }

    private void write(VictimId victim, String summary) {
        CaseFile file = Files.closed(victim, ScamType.OTHER, InterventionResult.SELF_AWARE, Map.of("summary", summary));
        files.change(victim, known -> new CaseDecision.Changed(file, List.of(), List.of()));
    }

    private List<VictimId> found(String text) {
        return index.byWords(text, Set.of(), 5).stream()
                .map(candidate -> candidate.story().victimId())
                .toList();
    }

    /** A clock that is put forward. */
    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2026-11-26T06:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Which file goes on in which. */
    private static final class Merged implements Belonging {

        private Map<VictimId, VictimId> into = Map.of();
        private VictimId failing;
        private boolean allFailing;

        @Override
        public Optional<VictimId> continuesAs(VictimId file) {
            if (allFailing || file.equals(failing)) {
                throw new IllegalStateException("the store is away");
            }
            return Optional.ofNullable(into.get(file));
        }

        @Override
        public List<VictimId> mergedInto(VictimId file) {
            return into.entrySet().stream()
                    .filter(merge -> merge.getValue().equals(file))
                    .map(Map.Entry::getKey)
                    .flatMap(direct -> Stream.concat(Stream.of(direct), mergedInto(direct).stream()))
                    .toList();
        }
    }

    /** Something happens after the files were read into the new index and before it takes over. */
    private record WhileRenewing(StoryIndex index, Runnable happens) implements StoryIndex {

        @Override
        public Renewal renew() {
            Renewal renewal = index.renew();
            return new Renewal() {
                private boolean happened;

                @Override
                public void add(Collection<Story> stories, Collection<VictimId> gone) {
                    renewal.add(stories, gone);
                    if (!happened) {
                        happened = true;
                        happens.run();
                    }
                }

                @Override
                public void takeOver() {
                    renewal.takeOver();
                }

                @Override
                public void close() {
                    renewal.close();
                }
            };
        }

        @Override
        public void change(Collection<Story> stories, Collection<VictimId> gone) {
            index.change(stories, gone);
        }

        @Override
        public IndexState state() {
            return index.state();
        }

        @Override
        public List<Candidate> byWords(String text, Set<VictimId> notThese, int most) {
            return index.byWords(text, notThese, most);
        }

        @Override
        public List<Candidate> ofTypes(Collection<ScamType> scamTypes, SimilarityQuery query, int mostOfEach) {
            return index.ofTypes(scamTypes, query, mostOfEach);
        }

        @Override
        public List<List<String>> sharedWords(String text, List<String> others, int most) {
            return index.sharedWords(text, others, most);
        }

        @Override
        public List<VictimId> search(Sought sought, StationCode station, boolean guarded, int from, int most) {
            return index.search(sought, station, guarded, from, most);
        }
    }
}
