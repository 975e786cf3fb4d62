package forestall.cases.network;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A thousand of them, in memory. {@code -Dforestall.story=<seed>} tells those of one seed again. */
class NetworkStoriesTest {

    private static final int SEEDS = 40;
    private static final int STORIES_EACH = 25;

    static LongStream seeds() {
        String one = System.getProperty("forestall.story");
        return one == null ? LongStream.range(0, SEEDS) : LongStream.of(Long.parseLong(one));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void networks_end_as_they_would_be_of_all_files_at_once_whatever_happened_in_between(long seed) {
        for (int story = 0; story < STORIES_EACH; story++) {
            new NetworkStory(
                            new Random(seed * STORIES_EACH + story),
                            (hubs, beforeWriting) -> new ArrangementInMemory(hubs.above(), beforeWriting))
                    .tell("seed %d, story %d".formatted(seed, story));
        }
    }
}
