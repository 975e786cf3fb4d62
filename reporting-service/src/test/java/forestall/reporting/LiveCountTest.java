package forestall.reporting;

import static forestall.reporting.Happenings.CAOHEJING;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.Envelope;
import forestall.events.statistics.LiveFigures;
import forestall.events.statistics.LiveKey;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The alerts of each minute. They are received two seconds after they were detected. */
class LiveCountTest {

    private static final Instant SIX = Instant.parse("2017-11-14T06:00:00Z");
    private static final LiveFigures ONE_LOAN = new LiveFigures(1, 0, Map.of(ScamType.LOAN, 1L));

    private final Counting counting = new Counting();

    @AfterEach
    void close() {
        counting.close();
    }

    @Test
    void alerts_count_in_the_minute_of_their_receipt_whatever_their_order() {
        counting.deliver(List.of(
                flagged("c", ScamType.LOAN, SIX.plusSeconds(58)),
                flagged("a", ScamType.LOAN, SIX),
                flagged("b", ScamType.ROMANCE, SIX.plusSeconds(57))));

        assertThat(counting.live())
                .isEqualTo(Map.of(
                        new LiveKey(SIX),
                        new LiveFigures(2, 0, Map.of(ScamType.LOAN, 1L, ScamType.ROMANCE, 1L)),
                        new LiveKey(SIX.plusSeconds(60)),
                        ONE_LOAN));
    }

    @Test
    void an_alert_that_is_repeated_within_the_hour_counts_once_and_after_it_as_an_alert_of_now() {
        counting.deliver(
                List.of(flagged("a", ScamType.LOAN, SIX), flagged("a", ScamType.LOAN, SIX.plusSeconds(3_500))));
        assertThat(counting.live()).isEqualTo(Map.of(new LiveKey(SIX), ONE_LOAN));

        counting.deliver(List.of(flagged("a", ScamType.LOAN, SIX.plusSeconds(7_198))));

        assertThat(counting.live()).containsEntry(new LiveKey(SIX.plusSeconds(7_200)), ONE_LOAN);
    }

    @Test
    void an_alert_that_claims_to_come_from_the_future_does_not_close_the_minutes_of_the_others() {
        ProducerRecord<byte[], byte[]> tomorrow =
                counting.codec.write(flagged("ahead", ScamType.LOAN, SIX.plus(Duration.ofDays(1))));
        counting.deliver(new ProducerRecord<>(
                tomorrow.topic(), null, SIX.toEpochMilli(), tomorrow.key(), tomorrow.value(), tomorrow.headers()));

        counting.deliver(List.of(flagged("a", ScamType.ROMANCE, SIX)));

        assertThat(counting.live())
                .isEqualTo(Map.of(
                        new LiveKey(SIX), new LiveFigures(2, 0, Map.of(ScamType.LOAN, 1L, ScamType.ROMANCE, 1L))));
    }

    private static Envelope<?> flagged(String name, ScamType scamType, Instant detectedAt) {
        return new Happenings(name, CAOHEJING, scamType, Grade.RED, AgeBand.UNKNOWN, detectedAt).flagged();
    }
}
