package forestall.cases.similar.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forestall.cases.similar.Candidate;
import forestall.cases.similar.RoundMoney;
import forestall.cases.similar.SimilarityQuery;
import forestall.cases.similar.Sought;
import forestall.cases.similar.Story;
import forestall.cases.similar.StoryIndex;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneStoryIndexTest {

    private static final StationCode STATION = new StationCode("310104017");

    @TempDir
    Path folder;

    private LuceneStoryIndex index;

    @AfterEach
    void close() {
        if (index != null) {
            index.close();
        }
    }

    @Test
    void a_story_is_found_at_once_and_a_changed_one_by_its_new_words_only() {
        index = new LuceneStoryIndex(null);
        index.change(List.of(story("a", "对方冒充客服退款", true)), List.of());
        index.change(List.of(story("a", "对方冒充领导借钱", true)), List.of());

        assertThat(found("退款")).isEmpty();
        assertThat(found("领导借钱")).containsExactly(id("a"));
        assertThat(index.state().indexed()).isEqualTo(1);
        assertThat(index.state().complete()).as("nobody has read all files").isFalse();
    }

    @Test
    void open_files_and_the_file_itself_are_not_similar() {
        index = new LuceneStoryIndex(null);
        index.change(List.of(story("a", "safe account", true), story("b", "safe account", false)), List.of());

        assertThat(found("safe account")).containsExactly(id("a"));
        assertThat(index.byWords("safe account", Set.of(id("a")), 5)).isEmpty();
        assertThat(index.ofTypes(List.of(ScamType.LOAN), query("other words", Set.of(id("a"))), 5))
                .isEmpty();
        assertThat(index.ofTypes(List.of(ScamType.LOAN), query("other words", Set.of()), 5))
                .hasSize(1);
    }

    @Test
    void a_story_of_nobody_any_more_is_gone() {
        index = new LuceneStoryIndex(null);
        index.change(List.of(story("a", "safe account", true)), List.of());
        index.change(List.of(), List.of(id("a")));

        assertThat(index.state().indexed()).isZero();
    }

    @Test
    void while_a_new_index_is_made_the_old_one_answers_and_says_that_it_is_incomplete() {
        index = new LuceneStoryIndex(folder);
        try (StoryIndex.Renewal first = index.renew()) {
            first.add(List.of(story("old", "safe account", true)), List.of());
            first.takeOver();
        }
        assertThat(index.state().complete()).isTrue();

        try (StoryIndex.Renewal second = index.renew()) {
            second.add(List.of(story("new", "safe account", true)), List.of());

            assertThat(found("safe account")).containsExactly(id("old"));
            assertThat(index.state().complete()).isFalse();
            second.takeOver();
        }

        assertThat(found("safe account")).containsExactly(id("new"));
        assertThat(index.state().complete()).isTrue();
        assertThat(generations()).as("the old one is deleted").isEqualTo(1);
    }

    @Test
    void a_new_index_that_fails_leaves_the_old_one() {
        index = new LuceneStoryIndex(folder);
        index.change(List.of(story("old", "safe account", true)), List.of());

        StoryIndex.Renewal failing = index.renew();
        failing.add(List.of(story("half", "safe account", true)), List.of());
        failing.close();

        assertThat(found("safe account")).containsExactly(id("old"));
        assertThat(generations()).isEqualTo(1);
    }

    @Test
    void after_a_restart_the_last_whole_index_answers_and_an_unfinished_one_is_deleted() throws IOException {
        index = new LuceneStoryIndex(folder);
        try (StoryIndex.Renewal renewal = index.renew()) {
            renewal.add(List.of(story("a", "safe account", true)), List.of());
            renewal.takeOver();
        }
        index.close();
        Files.createDirectories(folder.resolve("generation-99"));

        index = new LuceneStoryIndex(folder);

        assertThat(found("safe account")).containsExactly(id("a"));
        assertThat(index.state().complete()).isFalse();
        assertThat(generations()).isEqualTo(1);
    }

    @Test
    void an_index_whose_texts_another_redaction_let_pass_does_not_answer() throws IOException {
        try (Directory directory = FSDirectory.open(folder.resolve("generation-1"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(StoryDocument.of(story("a", "safe account", true)));
            writer.setLiveCommitData(Map.of("analysis", Analysis.VERSION, "redaction", "another", "whole", "yes")
                    .entrySet());
            writer.commit();
        }

        index = new LuceneStoryIndex(folder);

        assertThat(found("safe account")).isEmpty();
        assertThat(index.state().complete()).isFalse();
    }

    @Test
    void a_damaged_index_is_begun_anew() throws IOException {
        index = new LuceneStoryIndex(folder);
        try (StoryIndex.Renewal renewal = index.renew()) {
            renewal.add(List.of(story("a", "safe account", true)), List.of());
            renewal.takeOver();
        }
        index.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(file, "not an index");
            }
        }

        index = new LuceneStoryIndex(folder);

        assertThat(index.state().indexed()).isZero();
        assertThat(index.state().complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        陈丽华        | true
        丽华          | true
        陳麗          | true
        华丽          | false
        陈华          | false
        fiona castle  | true
        Castle Fiona  | true
        fio           | true
        ona           | false
        """)
    void a_name_is_found_by_its_parts(String name, boolean is) {
        index = new LuceneStoryIndex(null);
        index.change(List.of(story("a", "x", true)), List.of());

        assertThat(index.search(new Sought.Name(name), null, false, 0, 5)).hasSize(is ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        陈丽华    | 陈 丽华
        陈 丽华   | 陈丽华
        阿依·努尔 | 阿依努尔
        阿依努尔  | 阿依・努尔
        """)
    void it_does_not_matter_what_is_written_between_the_characters_of_a_name(String written, String looked) {
        index = new LuceneStoryIndex(null);
        index.change(List.of(named("a", written)), List.of());

        assertThat(index.search(new Sought.Name(looked), null, false, 0, 5)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        康健路100弄    | true
        康健路         | true
        康健路１００弄 | true
        康健路10弄     | false
        健康路         | false
        """)
    void an_address_is_found_by_its_parts(String address, boolean is) {
        index = new LuceneStoryIndex(null);
        index.change(List.of(story("a", "x", true)), List.of());

        assertThat(index.search(new Sought.Place(address), null, false, 0, 5)).hasSize(is ? 1 : 0);
    }

    @Test
    void a_station_finds_its_own_files_and_words_of_couriers_are_for_those_who_investigate() {
        index = new LuceneStoryIndex(null);
        index.change(List.of(guarded("a")), List.of());
        Sought text = new Sought.Text("安全账户");

        assertThat(index.search(text, STATION, true, 0, 5)).hasSize(1);
        assertThat(index.search(text, new StationCode("310105004"), true, 0, 5)).isEmpty();
        assertThat(index.search(text, null, false, 0, 5)).isEmpty();
        assertThat(index.search(new Sought.Place("康健路"), null, false, 0, 5)).isEmpty();
        assertThat(index.search(new Sought.Name("陈丽华"), null, false, 0, 5)).hasSize(1);
    }

    @Test
    void pages_follow_each_other() {
        index = new LuceneStoryIndex(null);
        index.change(
                Stream.of("a", "b", "c")
                        .map(name -> story(name, "safe account", true))
                        .toList(),
                List.of());
        Sought text = new Sought.Text("safe account");

        List<VictimId> all = Stream.concat(
                        index.search(text, null, true, 0, 2).stream(), index.search(text, null, true, 2, 2).stream())
                .toList();

        assertThat(all).containsExactlyInAnyOrder(id("a"), id("b"), id("c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "''\n'   '\n'\"'\n'*:*'\n'AND OR NOT ('\n'。，！'\n'\\'\n'0'")
    void nothing_that_somebody_types_breaks_it(String typed) {
        index = new LuceneStoryIndex(null);
        index.change(List.of(story("a", "safe account", true)), List.of());

        for (Sought sought : List.of(new Sought.Name(typed), new Sought.Place(typed), new Sought.Text(typed))) {
            index.search(sought, null, true, 0, 5);
        }
        index.byWords(typed, Set.of(), 5);
    }

    @Test
    void a_text_of_twenty_thousand_characters_is_answered() {
        index = new LuceneStoryIndex(null);
        index.change(List.of(story("a", "safe account", true)), List.of());

        assertThat(index.byWords("她说要转到安全账户 safe account ".repeat(700), Set.of(), 5))
                .hasSize(1);
    }

    @Test
    void shared_words_are_as_the_other_text_writes_them() {
        index = new LuceneStoryIndex(null);
        index.change(List.of(story("a", "安全账户 transferred", true)), List.of());

        assertThat(index.sharedWords("transfer it to the 安全账户 of [name]", List.of("Transferred to 安全账户, [name]"), 5)
                        .getFirst())
                .contains("Transferred", "安全")
                .doesNotContain("name");
    }

    @Test
    void a_closed_index_says_so() {
        index = new LuceneStoryIndex(null);
        index.close();

        assertThatThrownBy(() -> index.byWords("x", Set.of(), 1)).isInstanceOf(RuntimeException.class);
        index = null;
    }

    private long generations() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<VictimId> found(String text) {
        return index.byWords(text, Set.of(), 5).stream()
                .map(Candidate::story)
                .map(similar -> similar.victimId())
                .toList();
    }

    private static SimilarityQuery query(String text, Set<VictimId> notThese) {
        return new SimilarityQuery(text, null, null, null, AgeBand.UNKNOWN, notThese);
    }

    private static Story story(String name, String text, boolean closed) {
        return story(name, text, closed, false);
    }

    private static Story guarded(String name) {
        return story(name, "转到安全账户", true, true);
    }

    private static Story named(String name, String called) {
        return story(name, "x", true, false, List.of(called));
    }

    private static Story story(String name, String text, boolean closed, boolean guarded) {
        return story(name, text, closed, guarded, List.of("陈丽华", "Fiona Castle"));
    }

    private static Story story(String name, String text, boolean closed, boolean guarded, List<String> names) {
        return new Story(
                id(name),
                closed,
                ScamType.LOAN,
                null,
                null,
                AgeBand.UNKNOWN,
                null,
                InterventionResult.SELF_AWARE,
                List.of(),
                null,
                RoundMoney.NONE,
                text,
                text,
                names,
                List.of("上海市徐汇区康健路100弄3号"),
                List.of(STATION),
                guarded);
    }

    private static VictimId id(String name) {
        return new VictimId("file-of-somebody-" + name);
    }
}
