package forestall.dispatch.warningcall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.chassis.usecase.Refusal;
import forestall.chassis.usecase.Written;
import forestall.events.facts.FreeText;
import forestall.events.facts.Money;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Reached;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be true of a call, and what the same report again is. */
class CallReportTest {
    private static final Instant NOW = Instant.parse("2017-11-14T02:00:00Z");
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Instant ALERTED = NOW.minus(A_DAY);

    static Stream<Arguments> impossible() {
        return Stream.of(
                arguments(noAnswer(NOW, NOW.minusSeconds(1), null, null), "call-ends-before-start", "/endedAt"),
                arguments(noAnswer(NOW, NOW.plusSeconds(1), null, null), "call-in-the-future", "/endedAt"),
                arguments(noAnswer(NOW, NOW, "x".repeat(Written.LONGEST + 1), null), "note-too-long", "/note"),
                arguments(noAnswer(NOW, NOW, "a\u0000b", null), "note-unreadable", "/note"),
                arguments(
                        noAnswer(ALERTED.minusSeconds(9), ALERTED.minusNanos(1_000), null, null),
                        "call-before-alert",
                        "/endedAt"),
                arguments(noAnswer(NOW.minus(A_DAY).minusNanos(1_000), NOW, null, null), "call-too-long", "/startedAt"),
                arguments(noAnswer(NOW, NOW, null, NOW), "call-again-out-of-range", "/callAgainAt"),
                arguments(noAnswer(NOW, NOW, null, NOW.minusSeconds(1)), "call-again-out-of-range", "/callAgainAt"),
                arguments(
                        noAnswer(NOW, NOW, null, NOW.plus(A_DAY).plusNanos(1_000)),
                        "call-again-out-of-range",
                        "/callAgainAt"),
                arguments(
                        report(Reached.VICTIM, CallOutcome.DISSUADED, NOW.plusSeconds(60)),
                        "call-again-after-reached",
                        "/callAgainAt"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("impossible")
    void a_report_that_cannot_be_true_is_refused_with_the_field_that_shows_it(
            CallReport report, String code, String pointer) {
        assertThatThrownBy(() -> report.plausible(ALERTED, NOW, A_DAY)).isInstanceOfSatisfying(Refusal.class, fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.field()).extracting(Refusal.Field::pointer).isEqualTo(pointer);
            assertThat(fault.sentence()).startsWith("expected ").contains(", found ");
        });
    }

    @Test
    void a_report_may_be_at_every_bound() {
        assertThatCode(() -> noAnswer(NOW, NOW, "x".repeat(Written.LONGEST), NOW.plus(A_DAY))
                        .plausible(ALERTED, NOW, A_DAY))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(CallOutcome.class)
    void an_outcome_fits_whom_it_reached(CallOutcome outcome) {
        for (Reached reached : Reached.values()) {
            boolean fits = outcome.reached() == (reached != Reached.NOBODY);
            CallReport report = report(reached, outcome, null);
            if (fits) {
                assertThat(report.plausible(ALERTED, NOW, A_DAY)).isEqualTo(report);
            } else {
                assertThatThrownBy(() -> report.plausible(ALERTED, NOW, A_DAY))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                fault -> assertThat(fault.field())
                                        .extracting(Refusal.Field::pointer)
                                        .isEqualTo("/reached"));
            }
        }
    }

    @Test
    void a_call_without_times_was_just_now() {
        CallReport report = said(null, null, null).at(NOW);

        assertThat(report.startedAt()).isEqualTo(NOW);
        assertThat(report.endedAt()).isEqualTo(NOW);
    }

    @Test
    void what_is_not_said_again_is_no_difference_and_what_is_said_otherwise_is_named() {
        CallReport first = new CallReport(
                NOW.minusSeconds(90),
                NOW,
                Reached.VICTIM,
                CallOutcome.DENIES,
                new Money(100),
                new FreeText("a voice in the background"),
                null);

        assertThat(said(null, null, null).differencesFrom(first)).isEmpty();
        assertThat(said(NOW, new Money(100), new FreeText("a voice in the background"))
                        .differencesFrom(first))
                .isEmpty();
        assertThat(said(NOW.minusSeconds(1), new Money(200), new FreeText("nothing"))
                        .differencesFrom(first))
                .hasSize(3)
                .anySatisfy(difference -> assertThat(difference).startsWith("endedAt "))
                .anySatisfy(difference -> assertThat(difference).isEqualTo("amountAtRiskFen 200 instead of 100"))
                .anySatisfy(difference -> assertThat(difference).isEqualTo("another note"));
        assertThat(new CallStatement(Reached.RELATIVE, CallOutcome.DISSUADED, null, null, null, null, null)
                        .differencesFrom(first))
                .containsExactly("reached RELATIVE instead of VICTIM", "outcome DISSUADED instead of DENIES");
    }

    private static CallStatement said(@Nullable Instant ended, @Nullable Money amount, @Nullable FreeText note) {
        return new CallStatement(Reached.VICTIM, CallOutcome.DENIES, null, ended, amount, note, null);
    }

    private static CallReport report(Reached reached, CallOutcome outcome, @Nullable Instant again) {
        return new CallReport(NOW, NOW, reached, outcome, null, null, again);
    }

    private static CallReport noAnswer(Instant start, Instant end, @Nullable String note, @Nullable Instant again) {
        return new CallReport(
                start,
                end,
                Reached.NOBODY,
                CallOutcome.NO_ANSWER,
                null,
                note == null ? null : new FreeText(note),
                again);
    }
}
