package forestall.chassis.health;

import forestall.chassis.trouble.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Asks at most every few seconds, one asker at a time, so that probes cost nothing and a hanging part is not asked again and again. */
final class Remembered implements HealthIndicator {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private final Question question;
    private final Clock clock;
    private @Nullable Health last;
    private Instant askedAt = Instant.MIN;

    /** Throws when the part is not well; must answer in bounded time. */
    interface Question {
        Health ask() throws Exception;
    }

    Remembered(Question question, Clock clock) {
        this.question = question;
        this.clock = clock;
    }

    @Override
    public synchronized Health health() {
        Health known = last;
        if (known == null || askedAt.plus(REMEMBERED).isBefore(clock.instant())) {
            known = ask();
            last = known;
            askedAt = clock.instant();
        }
        return known;
    }

    private Health ask() {
        try {
            return question.ask();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        } catch (Exception e) {
            return Health.down().withDetail("why", Trouble.describe(e)).build();
        }
    }
}
