package forestall.cases.similar;

import forestall.cases.FilesInMemory;
import forestall.cases.casefile.CaseFile;
import forestall.cases.similar.out.LuceneStoryIndex;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long an index of closed files takes to be made, without the store. Not part of the build: {@code -Dforestall.files=100000} says how
 * many. Each file tells three of the examples and knows two names, three addresses, a number and an account.
 */
class ManyFiles {

    private static final int PAGES = 10;

    @Test
    @EnabledIfSystemProperty(named = "forestall.files", matches = "[0-9]+")
    void become_an_index() {
        int count = Integer.getInteger("forestall.files");
        try (LuceneStoryIndex index = new LuceneStoryIndex(null)) {
            renew(index, count / PAGES);
            long begun = System.nanoTime();
            renew(index, count);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    "%,d files indexed in %.1f s, %.2f ms each, by %d processors%n",
                    index.state().indexed(),
                    seconds,
                    seconds * 1_000 / count,
                    Runtime.getRuntime().availableProcessors());
        }
    }

    private static void renew(LuceneStoryIndex index, int count) {
        new KeepIndex(
                        index,
                        new Numbered(count),
                        FilesInMemory.NOTHING_MERGED,
                        entry -> {},
                        Clock.systemUTC(),
                        (victim, failure) -> {
                            throw new AssertionError(failure);
                        })
                .renew();
    }

    /** Files that are made when they are read. */
    private static final class Numbered extends FilesInMemory {
        private final List<Example> examples = Example.shipped();
        private final int count;

        Numbered(int count) {
            this.count = count;
        }

        @Override
        public List<CaseFile> page(VictimId after, int limit) {
            int from = after == null ? 0 : Integer.parseInt(after.value().substring("file-of-somebody-".length())) + 1;
            return IntStream.range(from, Math.min(from + limit, count))
                    .mapToObj(this::file)
                    .toList();
        }

        private CaseFile file(int number) {
            String summary = text(number) + "。" + text(number * 7 + 3) + "。" + text(number * 13 + 5);
            return Files.closed(
                    new VictimId("file-of-somebody-%09d".formatted(number)),
                    ScamType.LOAN,
                    InterventionResult.SELF_AWARE,
                    Map.of("summary", summary));
        }

        private String text(int number) {
            return examples.get(number % examples.size()).text();
        }
    }
}
