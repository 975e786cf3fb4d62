package forestall.intake.alert.in;

import forestall.chassis.problem.Problem;
import forestall.chassis.usecase.reading.Fault;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A request that is not taken: the problem that the feed is told, and when it may come back. */
final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient Object body;
    private final @Nullable Duration retryAfter;

    private Rejection(HttpStatus status, Object body, @Nullable Duration retryAfter) {
        super(status.toString(), null, false, false);
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    static Rejection of(HttpStatus status, String code, String sentence) {
        return new Rejection(status, Problem.of(status, code, sentence), null);
    }

    static Rejection retryable(HttpStatus status, String code, String sentence, Duration retryAfter) {
        return new Rejection(status, Problem.of(status, code, sentence), retryAfter);
    }

    static Rejection of(List<Fault> faults) {
        return new Rejection(
                HttpStatus.BAD_REQUEST,
                Problem.of(HttpStatus.BAD_REQUEST, "invalid-alert", sentence(faults), errors(faults)),
                null);
    }

    /** The sentence of an answer that holds more than a problem. */
    static Rejection of(UnacknowledgedBatch batch, Duration retryAfter) {
        return new Rejection(HttpStatus.SERVICE_UNAVAILABLE, batch, retryAfter);
    }

    static List<Problem.FieldError> errors(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Problem.FieldError(fault.pointer(), fault.expected(), fault.found(), fault.detail()))
                .toList();
    }

    static String sentence(List<Fault> faults) {
        return faults.stream()
                .map(fault -> (fault.pointer().isEmpty() ? "the alert" : fault.pointer()) + ": " + fault.detail())
                .collect(Collectors.joining("; "));
    }

    ResponseEntity<Object> response() {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(retryAfter)));
        }
        return response.body(body);
    }

    /** Rounded up, at least one: a client that comes back too early is refused again. */
    private static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
