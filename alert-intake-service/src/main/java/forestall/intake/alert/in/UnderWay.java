package forestall.intake.alert.in;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** So many requests at a time; one more is sent away rather than kept waiting. */
final class UnderWay {

    private final Semaphore places;
    private final int most;

    UnderWay(int most) {
        this.places = new Semaphore(most);
        this.most = most;
    }

    <T> Mono<T> one(Supplier<Mono<T>> work) {
        return Mono.defer(() -> {
            if (!places.tryAcquire()) {
                return Mono.error(Rejection.retryable(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "too-busy",
                        "expected at most %d such requests at a time, found them all under way; nothing was taken"
                                .formatted(most),
                        Duration.ofSeconds(1)));
            }
            return Mono.defer(work).doFinally(end -> places.release());
        });
    }
}
