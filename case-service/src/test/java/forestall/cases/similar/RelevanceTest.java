package forestall.cases.similar;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.cases.FilesInMemory;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.OpenFile;
import forestall.cases.casefile.Reader;
import forestall.cases.similar.out.LuceneStoryIndex;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many of the first five answers are of the same scam type, by the whole way from text to answer. The corpus are closed cases of
 * which the type is known; each is asked about with itself left out. The unseen texts are of another style and not in the corpus.
 */
class RelevanceTest {

    private static final int FIRST = 5;
    private static final Reader INVESTIGATOR = new Reader("investigator", Set.of("investigator"), null, null);
    private static final List<Example> CORPUS = read("labelled.tsv");
    private static final LuceneStoryIndex INDEX = new LuceneStoryIndex(null);
    private static FindSimilar find;

    @BeforeAll
    static void fillIndex() {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < CORPUS.size(); i++) {
            stories.add(StoryPolicy.of(
                    Files.closed(
                            id(i),
                            CORPUS.get(i).scamType(),
                            InterventionResult.DISSUADED_BY_VISIT,
                            Map.of("summary", CORPUS.get(i).text())),
                    List.of(Files.line(
                            "InterventionOpened",
                            Files.CLOSED,
                            Map.of("summary", CORPUS.get(i).text())))));
        }
        INDEX.change(stories, List.of());
        FilesInMemory files = new FilesInMemory();
        Belonging none = new Nobodys();
        find = new FindSimilar(
                INDEX,
                INDEX::state,
                files,
                none,
                new OpenFile(files, none, entry -> {}, Clock.systemUTC()),
                entry -> {},
                Clock.systemUTC());
    }

    @AfterAll
    static void closeIndex() {
        INDEX.close();
    }

    @Test
    void the_labelled_set_holds_at_least_ten_of_each_type_in_both_languages() {
        Map<ScamType, List<Example>> byType = CORPUS.stream().collect(groupingBy(Example::scamType));

        assertThat(CORPUS).hasSizeGreaterThanOrEqualTo(120);
        assertThat(byType.keySet()).containsExactlyInAnyOrder(ScamType.values());
        assertThat(byType.values())
                .allSatisfy(texts -> assertThat(texts)
                        .hasSizeGreaterThanOrEqualTo(10)
                        .anyMatch(RelevanceTest::isChinese)
                        .anyMatch(text -> !isChinese(text)));
    }

    @Test
    void the_first_five_of_a_labelled_case_are_of_its_type() {
        Map<ScamType, Double> precision = precision("labelled set, each case left out in turn", CORPUS, true);

        assertThat(mean(precision)).isGreaterThanOrEqualTo(0.94);
        assertThat(precision)
                .allSatisfy((type, value) -> assertThat(value).as(type.name()).isGreaterThanOrEqualTo(0.80));
    }

    @Test
    void the_first_five_of_an_unseen_text_are_of_its_type() {
        List<Example> unseen = read("unseen.tsv");
        Map<ScamType, Double> precision = precision("unseen texts", unseen, false);

        assertThat(unseen).hasSizeGreaterThanOrEqualTo(96);
        assertThat(mean(precision)).isGreaterThanOrEqualTo(0.90);
        assertThat(precision)
                .allSatisfy((type, value) -> assertThat(value).as(type.name()).isGreaterThanOrEqualTo(0.60));
    }

    @Test
    void a_chinese_text_finds_english_cases_and_the_other_way_round() {
        assertThat(found("对方自称公安，让她把钱转到安全账户", Set.of(), 10))
                .anyMatch(match -> !match.similar().text().codePoints().anyMatch(Script::isHan));
        assertThat(found("police told her to move the money to a safe account", Set.of(), 10))
                .anyMatch(match -> match.similar().text().codePoints().anyMatch(Script::isHan));
    }

    private static Map<ScamType, Double> precision(String what, List<Example> queries, boolean areTheCorpus) {
        Map<ScamType, List<Double>> each = new TreeMap<>();
        for (int i = 0; i < queries.size(); i++) {
            Example query = queries.get(i);
            List<Match> best = found(query.text(), areTheCorpus ? Set.of(id(i)) : Set.of(), FIRST);
            long right = best.stream()
                    .filter(match -> match.similar().scamType() == query.scamType())
                    .count();
            each.computeIfAbsent(query.scamType(), fresh -> new ArrayList<>()).add(right / (double) FIRST);
        }
        Map<ScamType, Double> precision = new TreeMap<>();
        each.forEach((type, values) -> precision.put(type, values.stream().collect(averagingDouble(value -> value))));
        System.out.printf("precision@%d, %s: %.3f of %d texts%n", FIRST, what, mean(precision), queries.size());
        precision.forEach((type, value) -> System.out.printf("  %-28s %.3f%n", type, value));
        return precision;
    }

    private static List<Match> found(String text, Set<VictimId> notThese, int most) {
        return find.like(new SimilarityQuery(text, null, null, null, AgeBand.UNKNOWN, notThese), most, INVESTIGATOR)
                .matches();
    }

    private static double mean(Map<ScamType, Double> precision) {
        return precision.values().stream().mapToDouble(value -> value).average().orElse(0);
    }

    private static boolean isChinese(Example example) {
        return example.text().codePoints().anyMatch(Script::isHan);
    }

    private static VictimId id(int i) {
        return new VictimId("labelled-case-%06d".formatted(i));
    }

    private static List<Example> read(String name) {
        try (InputStream in = RelevanceTest.class.getResourceAsStream(name)) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Example::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No file was merged into another. */
    static final class Nobodys implements Belonging {
        @Override
        public Optional<VictimId> continuesAs(VictimId file) {
            return Optional.empty();
        }

        @Override
        public List<VictimId> mergedInto(VictimId file) {
            return List.of();
        }
    }
}
