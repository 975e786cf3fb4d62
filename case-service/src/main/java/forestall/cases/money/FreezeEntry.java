package forestall.cases.money;

import static forestall.chassis.usecase.Refusal.require;

import forestall.chassis.usecase.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person says of the account in which money was stopped. Does not print the account. */
public record FreezeEntry(
        @Nullable String account,
        @Nullable Instant frozenAt,
        @Nullable Instant endsAt,
        @Nullable Instant returnedAt) {

    /** Card numbers, IBANs, and the accounts of payment services. */
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z@._+-]{4,64}");

    /** A freeze is for a year at most, and then prolonged (Procedural Provisions for Criminal Cases of Public Security Organs). */
    private static final Duration LONGEST = Duration.ofDays(366);

    public FreezeEntry {
        account = account == null ? null : account.replace(" ", "");
        frozenAt = micros(frozenAt);
        endsAt = micros(endsAt);
        returnedAt = micros(returnedAt);
    }

    /**
     * The freeze, of money that was stopped.
     *
     * @throws Refusal naming what is missing or cannot be
     */
    Freeze plausible(Instant now) {
        if (account == null || !ACCOUNT.matcher(account).matches()) {
            throw Refusal.invalid(
                    "freeze-account",
                    "/account",
                    "an account of 4 to 64 letters, digits and @ . _ + - for money that is STOPPED_IN_ACCOUNT",
                    account == null ? "none" : "a text of %d characters".formatted(account.length()));
        }
        if (frozenAt == null || frozenAt.isBefore(LossEntry.EARLIEST) || frozenAt.isAfter(now)) {
            throw Refusal.invalid(
                    "freeze-at-impossible-time",
                    "/frozenAt",
                    "a time from %s to now (%s) for money that is STOPPED_IN_ACCOUNT"
                            .formatted(LossEntry.EARLIEST, now),
                    frozenAt == null ? "none" : frozenAt.toString());
        }
        Instant latestEnd = now.plus(LONGEST);
        if (endsAt == null || !endsAt.isAfter(frozenAt) || endsAt.isAfter(latestEnd)) {
            throw Refusal.invalid(
                    "freeze-ends-at-impossible-time",
                    "/freezeEndsAt",
                    "a time after frozenAt (%s) and at or before %s for money that is STOPPED_IN_ACCOUNT"
                            .formatted(frozenAt, latestEnd),
                    endsAt == null ? "none" : endsAt.toString());
        }
        require(
                returnedAt == null || !(returnedAt.isBefore(frozenAt) || returnedAt.isAfter(now)),
                "freeze-returned-at-impossible-time",
                "/returnedAt",
                "a time from frozenAt (%s) to now (%s)".formatted(frozenAt, now),
                String.valueOf(returnedAt));
        return new Freeze(account, frozenAt, endsAt, returnedAt);
    }

    /**
     * Nothing, of money in any other state.
     *
     * @throws Refusal naming what was said
     */
    void absent(LossState state) {
        absent(account != null, "/account", state);
        absent(frozenAt != null, "/frozenAt", state);
        absent(endsAt != null, "/freezeEndsAt", state);
        absent(returnedAt != null, "/returnedAt", state);
    }

    private static void absent(boolean said, String pointer, LossState state) {
        require(
                !said,
                "freeze-of-money-not-stopped",
                pointer,
                "it only for money that is STOPPED_IN_ACCOUNT",
                "it with the state " + state);
    }

    static @Nullable Instant micros(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String toString() {
        return "[freeze from " + frozenAt + " to " + endsAt + "]";
    }
}
