package forestall.system.faults;

import forestall.simulator.interfaces.Answer;
import forestall.simulator.interfaces.Everybody;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * How long it takes until everything works again: an alert that is posted from the fault on, again and again until it is acknowledged, has
 * its intervention and its case file, and the statistics count more than they did before the fault.
 */
final class Recovery {

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Everybody everybody;
    private final Instant detectedAt;
    private long countedBefore;
    private long begun;

    /**
     * Before the fault.
     *
     * @param detectedAt by the clock of the services
     */
    Recovery(Everybody everybody, Instant detectedAt) throws InterruptedException {
        this.everybody = everybody;
        this.detectedAt = detectedAt;
        this.begun = System.nanoTime();
        await("the statistics to answer", () -> counted() >= 0);
        this.countedBefore = counted();
    }

    /** From now on. */
    Recovery begins() {
        // Whatever was under way counts as before, as long as anybody can be asked.
        countedBefore = Math.max(countedBefore, counted());
        begun = System.nanoTime();
        return this;
    }

    /** Waits for it; by the machine's clock, since it began. */
    Duration took() throws InterruptedException {
        String[] victim = {""};
        await("an alert to be acknowledged", () -> {
            Answer answer = everybody.feed().post("/v1/alerts", MadeUpAlert.of("probe-" + begun, begun, detectedAt));
            victim[0] = answer.body().path("victimId").asString("");
            return answer.is(202);
        });
        await(
                "its intervention",
                () -> !everybody
                        .operator()
                        .get("/v1/interventions?victimId=" + victim[0])
                        .body()
                        .path("items")
                        .isEmpty());
        await(
                "its case file",
                () -> everybody.investigator().get("/v1/cases/" + victim[0]).is(200));
        await("its count", () -> counted() > countedBefore);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Alerts of the month; -1 while the statistics are away. */
    private long counted() {
        Answer answer = everybody.analyst().get("/v1/statistics/headline?month=2017-11");
        return answer.is(200) ? answer.body().path("alerts").asLong() : -1;
    }

    private void await(String what, BooleanSupplier done) throws InterruptedException {
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new AssertionError("expected %s within %d s, found none".formatted(what, LONGEST.toSeconds()));
            }
            Thread.sleep(LOOK_AGAIN);
        }
        System.out.printf(Locale.ROOT, "  %s: %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }
}
