package forestall.dispatch.policy;

import forestall.dispatch.warningcall.BackOff;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures of warning calls as they are written; absent what could not be read. */
public record CallFigures(
        @Nullable Found<Integer> unreached,
        @Nullable Found<Integer> busy,
        @Nullable Found<Integer> elderlyAge,
        @Nullable Waits waits,
        @Nullable Found<Duration> claimSilence,
        @Nullable Found<Duration> latestCallAgain) {

    /** The waits between calls. */
    public record Waits(
            @Nullable Found<Duration> first,
            @Nullable Found<Integer> factor,
            @Nullable Found<Duration> longest) {

        private BackOff backOff() {
            return new BackOff(sure(first), sure(factor), sure(longest));
        }
    }

    public void check(Faults faults) {
        if (busy != null && unreached != null && busy.value() > unreached.value()) {
            faults.add(
                    busy.place(),
                    "at most `unreached`, %s, since a busy line is a call that reached nobody"
                            .formatted(unreached.inLine()),
                    busy.text());
        }
        if (waits != null
                && waits.first() != null
                && waits.longest() != null
                && waits.longest().value().compareTo(waits.first().value()) < 0) {
            faults.add(
                    waits.longest().place(),
                    "at least `first`, " + waits.first().inLine(),
                    waits.longest().text());
        }
    }

    /** Of figures without faults. */
    public Policy.Calls calls() {
        return new Policy.Calls(
                sure(unreached),
                sure(busy),
                sure(elderlyAge),
                Objects.requireNonNull(waits).backOff(),
                sure(claimSilence),
                sure(latestCallAgain));
    }

    private static <T> T sure(@Nullable Found<T> found) {
        return Objects.requireNonNull(found).value();
    }
}
