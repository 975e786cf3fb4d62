package forestall.cases.similar.out;

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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long answers take on many files. Not part of the build: {@code -Dforestall.stories=1000000} says how many, and
 * {@code -DenableAssertions=false -Dtest.jvm=--enable-native-access=ALL-UNNAMED} has it run as a service does. Their texts are made of halves of
 * the examples, so words are as frequent as in a real index; names and addresses are drawn at random.
 */
class MillionStories {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱林何郭罗梁宋";
    private static final String GIVEN = "丽华伟芳娜敏静强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英文建国春梅红玉";
    private static final String ROADS = "康健漕宝虹梅桂林宜山田林钦州柳州龙华天钥肇嘉衡山";
    private static final int ASKED = 400;

    @Test
    @EnabledIfSystemProperty(named = "forestall.stories", matches = "[0-9]+")
    void answers_on_many_files() throws IOException {
        int count = Integer.getInteger("forestall.stories");
        List<String[]> examples = examples();
        Random random = new Random(1);
        try (LuceneStoryIndex index = new LuceneStoryIndex(null)) {
            long begun = System.nanoTime();
            try (StoryIndex.Renewal renewal = index.renew()) {
                List<Story> batch = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    batch.add(story(i, examples, random));
                    if (batch.size() == 1_000 || i == count - 1) {
                        renewal.add(batch, List.of());
                        batch.clear();
                    }
                }
                renewal.takeOver();
            }
            System.out.printf(
                    "%,d stories indexed in %d s%n",
                    index.state().indexed(), (System.nanoTime() - begun) / 1_000_000_000);
            measure("similar, by words and of three types", () -> {
                String text = text(examples, random);
                index.byWords(text, Set.of(), 20);
                index.ofTypes(
                        List.of(ScamType.LOAN, ScamType.ROMANCE, ScamType.OTHER),
                        new SimilarityQuery(text, null, null, null, AgeBand.UNKNOWN, Set.of()),
                        5);
            });
            measure("search by name", () -> index.search(new Sought.Name(name(random)), null, true, 0, 21));
            measure("search by address", () -> index.search(new Sought.Place(address(random)), null, true, 0, 21));
            measure(
                    "search by a whole text",
                    () -> index.search(new Sought.Text(text(examples, random)), null, true, 0, 21));
            measure(
                    "search by a sentence",
                    () -> index.search(new Sought.Text(text(examples, random).substring(0, 12)), null, true, 0, 21));
        }
    }

    private static void measure(String what, Runnable question) {
        for (int i = 0; i < ASKED / 4; i++) {
            question.run();
        }
        long[] took = new long[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long begun = System.nanoTime();
            question.run();
            took[i] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        System.out.printf("%s: p50 %.1f ms, p99 %.1f ms%n", what, took[ASKED / 2] / 1e6, took[ASKED * 99 / 100] / 1e6);
    }

    private static Story story(int i, List<String[]> examples, Random random) {
        String text = text(examples, random);
        return new Story(
                new VictimId("file-of-somebody-%09d".formatted(i)),
                true,
                ScamType.valueOf(examples.get(random.nextInt(examples.size()))[0]),
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
                List.of(name(random)),
                List.of(address(random)),
                List.of(new StationCode("%09d".formatted(310_101_001 + random.nextInt(200)))),
                false);
    }

    /** Halves of two examples and a figure. */
    private static String text(List<String[]> examples, Random random) {
        String one = examples.get(random.nextInt(examples.size()))[1];
        String other = examples.get(random.nextInt(examples.size()))[1];
        return one.substring(0, one.length() / 2) + other.substring(other.length() / 2) + random.nextInt(100_000);
    }

    private static String name(Random random) {
        return "" + SURNAMES.charAt(random.nextInt(SURNAMES.length())) + GIVEN.charAt(random.nextInt(GIVEN.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    private static String address(Random random) {
        int road = random.nextInt(ROADS.length() / 2) * 2;
        return ROADS.substring(road, road + 2) + "路" + random.nextInt(2_000) + "弄" + random.nextInt(90) + "号";
    }

    private static List<String[]> examples() throws IOException {
        try (InputStream in = Story.class.getResourceAsStream("examples.tsv")) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .map(line -> line.split("\t", 2))
                    .toList();
        }
    }
}
