package forestall.events.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationBucketsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "31, 31, 31",
        "32, 32, 32",
        "33, 32, 32",
        "300, 288, 295",
        "1198, 1152, 1183",
        "86400, 86016, 88063"
    })
    void a_bucket_is_named_by_its_shortest_duration_and_read_as_its_middle(long seconds, long bucket, long middle) {
        assertThat(DurationBuckets.of(seconds)).isEqualTo(bucket);
        assertThat(DurationBuckets.middle(bucket)).isEqualTo(middle);
    }

    @Test
    void no_duration_is_off_by_more_than_a_thirty_second_of_itself() {
        LongStream durations =
                LongStream.concat(LongStream.range(0, 200_000), new Random(1).longs(100_000, 0, Long.MAX_VALUE));

        durations.forEach(seconds -> {
            long bucket = DurationBuckets.of(seconds);
            assertThat(bucket).isLessThanOrEqualTo(seconds);
            assertThat(DurationBuckets.of(bucket)).isEqualTo(bucket);
            assertThat(Math.abs(DurationBuckets.middle(bucket) - seconds)).isLessThanOrEqualTo(seconds / 32);
        });
    }
}
