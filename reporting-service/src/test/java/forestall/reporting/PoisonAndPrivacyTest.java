package forestall.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.Envelope;
import forestall.events.Event;
import forestall.events.Topics;
import forestall.events.statistics.LiveFigures;
import forestall.events.statistics.LiveKey;
import forestall.events.statistics.StatisticsTopics;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.LossPreventedKind;
import forestall.events.vocabulary.PreventedBy;
import forestall.events.vocabulary.ScamType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoisonAndPrivacyTest {

    private static final Instant AFTERNOON = Instant.parse("2017-11-14T06:00:20Z");

    private final Counting counting = new Counting();

    @AfterEach
    void close() {
        counting.close();
    }

    @Test
    void an_event_of_an_unknown_version_goes_aside_untouched_and_is_counted_as_such() {
        Envelope<?> loss = loss("1", 100);
        ProducerRecord<byte[], byte[]> newer = counting.codec.write(loss);
        newer.headers().remove("ce_type").add("ce_type", utf8("forestall.LossPrevented.v2"));

        counting.deliver(newer);
        counting.deliver(List.of(loss));

        assertThat(counting.total().preventedBeforeTransferFen()).isEqualTo(100);
        List<TestRecord<byte[], byte[]>> letters = counting.deadLetters(Topics.CASES.name());
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).value()).isEqualTo(newer.value());
        assertThat(letters.get(0).headers().lastHeader("ce_type").value())
                .isEqualTo(utf8("forestall.LossPrevented.v2"));
        assertThat(letters.get(0).headers().lastHeader("dead-letter-reason").value())
                .isEqualTo(utf8("unknown-type"));
        assertThat(counting.meters
                        .counter(
                                "forestall.dead.letters",
                                "topic",
                                Topics.CASES.name(),
                                "group",
                                "reporting.statistics",
                                "reason",
                                "unknown-type")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void an_amount_that_cannot_be_goes_aside_and_its_neighbours_are_counted() {
        counting.deliver(List.of(loss("1", Long.MAX_VALUE), loss("2", 100)));

        assertThat(counting.total().preventedBeforeTransferFen()).isEqualTo(100);
        List<TestRecord<byte[], byte[]>> letters = counting.deadLetters(Topics.CASES.name());
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0).value())
                .isEqualTo(counting.codec.write(loss("1", Long.MAX_VALUE)).value());
        assertThat(letters.get(0).headers().lastHeader("dead-letter-reason").value())
                .isEqualTo(utf8("not-applicable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2015-12-31T15:59:59Z", "2099-01-01T00:00:00Z"})
    void an_event_of_a_day_that_cannot_be_goes_aside_whole_and_is_counted_as_such(String when) {
        Happenings chen = Happenings.chen(AFTERNOON);

        counting.deliver(List.of(
                chen.called("wrong", CallOutcome.IGNORED_WARNING, 500L, Instant.parse(when), 0),
                chen.called("right", CallOutcome.IGNORED_WARNING, 300L)));

        assertThat(counting.total().callsMade()).isEqualTo(1);
        assertThat(counting.total().atRiskFen()).isEqualTo(300);
        List<TestRecord<byte[], byte[]>> letters = counting.deadLetters(Topics.INTERVENTIONS.name());
        assertThat(letters).hasSize(1);
        assertThat(new String(
                        letters.get(0)
                                .headers()
                                .lastHeader("dead-letter-message")
                                .value(),
                        StandardCharsets.UTF_8))
                .contains("expected a day from 2016-01-01 to");
        assertThat(counting.meters
                        .counter(
                                "forestall.dead.letters",
                                "topic",
                                Topics.INTERVENTIONS.name(),
                                "group",
                                "reporting.statistics",
                                "reason",
                                "not-applicable")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void the_first_day_counts_and_the_day_after_tomorrow_does_not() {
        Instant now = Instant.now();
        counting.deliver(List.of(
                loss("1", 1, Instant.parse("2015-12-31T16:00:00Z")),
                loss("2", 20, now.plus(Duration.ofDays(1))),
                loss("3", 300, now.plus(Duration.ofDays(2)))));

        assertThat(counting.total().preventedBeforeTransferFen()).isEqualTo(21);
        assertThat(counting.deadLetters(Topics.CASES.name())).hasSize(1);
    }

    @Test
    void an_alert_is_live_once_in_the_minute_of_its_receipt() {
        Envelope<? extends Event> flagged = Happenings.chen(AFTERNOON).flagged();

        counting.deliver(List.of(flagged, flagged));

        assertThat(counting.live())
                .isEqualTo(Map.of(
                        new LiveKey(Instant.parse("2017-11-14T06:00:00Z")),
                        new LiveFigures(1, 0, Map.of(ScamType.POLICE_PROCURATORATE_COURT, 1L))));
    }

    @Test
    void nothing_about_chen_stands_in_any_statistic() {
        counting.deliver(Happenings.article(AFTERNOON));

        StringBuilder published = new StringBuilder();
        for (String topic : List.of(StatisticsTopics.DAILY, StatisticsTopics.MONTHLY, StatisticsTopics.LIVE)) {
            assertThat(counting.records(topic)).isNotEmpty().allSatisfy(record -> {
                assertThat(record.headers().toArray()).isEmpty();
                published
                        .append(new String(record.key(), StandardCharsets.UTF_8))
                        .append(new String(record.value(), StandardCharsets.UTF_8));
            });
        }
        String victim = Happenings.chen(AFTERNOON).flagged().event().key();
        assertThat(published.toString())
                .doesNotContain(
                        victim,
                        "Chen",
                        "138000",
                        "139000",
                        "漕河泾",
                        "新华路",
                        "6222",
                        "officer-",
                        "Wang",
                        "innocence",
                        "daughter",
                        "\"55\"");
    }

    private static Envelope<?> loss(String loss, long fen) {
        return Happenings.chen(AFTERNOON).prevented(loss, 1, LossPreventedKind.BEFORE_TRANSFER, fen, PreventedBy.CALL);
    }

    private static Envelope<?> loss(String loss, long fen, Instant occurredAt) {
        return Happenings.chen(occurredAt.minusSeconds(2_400))
                .prevented(loss, 1, LossPreventedKind.BEFORE_TRANSFER, fen, PreventedBy.CALL);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
