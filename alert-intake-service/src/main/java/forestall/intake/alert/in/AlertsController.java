package forestall.intake.alert.in;

import forestall.chassis.json.JsonObjects;
import forestall.chassis.json.JsonObjects.Malformed;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.reading.Lines;
import forestall.events.ids.FeedId;
import forestall.intake.alert.TakeAlert;
import forestall.intake.alert.Taken;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where feeds post: one alert, or many by the line. */
@RestController
class AlertsController {

    private static final Logger LOG = LoggerFactory.getLogger(AlertsController.class);
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_LINES = 10_000;
    private static final int MOST_BYTES_OF_ONE = 256 * 1024;
    private static final Duration COME_BACK = Duration.ofSeconds(2);

    private final TakeAlert takeAlert;
    private final FeedRates rates;
    private final UnderWay alerts;
    private final UnderWay batches;
    private final Scheduler batchThreads =
            Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "batch");

    AlertsController(TakeAlert takeAlert, FeedRates rates, RequestsUnderWay limits) {
        this.takeAlert = takeAlert;
        this.rates = rates;
        this.alerts = new UnderWay(limits.alerts());
        this.batches = new UnderWay(limits.batches());
    }

    @DocumentedAlert
    @PostMapping(
            path = "/v1/alerts",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> one(@Parameter(hidden = true) SignedIn caller, ServerHttpRequest request) {
        return alerts.one(() -> {
                    FeedId feed = Feeds.of(caller);
                    rates.take(feed, 1);
                    return Body.of(request, MOST_BYTES_OF_ONE).flatMap(body -> one(feed, body));
                })
                .onErrorResume(Rejection.class, rejection -> Mono.just(rejection.response()));
    }

    @DocumentedAlert
    @PostMapping(
            path = "/v1/alerts",
            consumes = MediaType.APPLICATION_NDJSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Object>> many(@Parameter(hidden = true) SignedIn caller, ServerHttpRequest request) {
        return batches.one(() -> {
                    FeedId feed = Feeds.of(caller);
                    return Body.of(request, MOST_BYTES).publishOn(batchThreads).map(body -> many(feed, body));
                })
                .onErrorResume(Rejection.class, rejection -> Mono.just(rejection.response()));
    }

    private Mono<ResponseEntity<Object>> one(FeedId feed, byte[] body) {
        try {
            return switch (takeAlert.from(feed, JsonObjects.read(ByteBuffer.wrap(body)))) {
                case Taken.Refused refused -> Mono.error(Rejection.of(refused.faults()));
                case Taken.Accepted alert ->
                    Mono.fromFuture(alert.kept(), true)
                            .onErrorMap(AlertsController::notAcknowledged)
                            .thenReturn(ResponseEntity.accepted().body(new AlertAnswer(alert.alert(), alert.victim())));
            };
        } catch (Malformed malformed) {
            return Mono.error(Rejection.of(HttpStatus.BAD_REQUEST, "malformed-json", malformed.sentence()));
        }
    }

    private ResponseEntity<Object> many(FeedId feed, byte[] body) {
        Lines lines = Lines.of(body);
        if (lines.count() > MOST_LINES) {
            throw Rejection.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-many-lines",
                    "expected at most %d lines, found %d; none of them was taken".formatted(MOST_LINES, lines.count()));
        }
        rates.take(feed, lines.count());
        TakeLines taken = new TakeLines(takeAlert, feed).take(lines);
        BatchAnswer answer = taken.answer();
        if (taken.unacknowledged() == 0) {
            return ResponseEntity.ok(answer);
        }
        throw Rejection.of(UnacknowledgedBatch.of(answer, taken.unacknowledged()), COME_BACK);
    }

    private static Rejection notAcknowledged(Throwable unknown) {
        LOG.warn("An alert was not acknowledged: {}", unknown.toString());
        return Rejection.retryable(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-acknowledged",
                "expected an acknowledgement that the alert is kept, found none in time; posted again it is the same alert",
                COME_BACK);
    }
}
