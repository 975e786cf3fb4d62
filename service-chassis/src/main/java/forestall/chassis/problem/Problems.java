package forestall.chassis.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.PRECONDITION_REQUIRED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import forestall.chassis.json.JsonFault;
import forestall.chassis.trouble.Trouble;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.versioning.IfMatch;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.ErrorResponse;
import tools.jackson.core.JacksonException;

/** The one place that says which problem a failure is. The same for both web stacks. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private Problems() {}

    /** A problem and the headers that go with it, such as {@code Allow} or {@code Retry-After}. */
    public record Answer(Problem problem, HttpHeaders headers) {

        private Answer(Problem problem) {
            this(problem, HttpHeaders.EMPTY);
        }
    }

    public static Answer answerTo(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return new Answer(Problem.of(status(refusal), refusal.code(), refusal.sentence(), fields(refusal)));
        }
        if (failure instanceof IfMatch.Malformed malformed) {
            return new Answer(Problem.of(BAD_REQUEST, "malformed-version", String.valueOf(malformed.getMessage())));
        }
        return find(failure, DataBufferLimitException.class)
                .map(large -> new Answer(tooLarge()))
                .or(() -> find(failure, BodyTooLarge.class).map(large -> new Answer(tooLarge())))
                .or(() -> badBody(failure).map(Answer::new))
                .or(() -> find(failure, TypeMismatchException.class).map(type -> new Answer(wrongParameter(type))))
                .or(() -> identity(failure))
                .or(() -> framework(failure))
                .orElseGet(() -> fault(failure));
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal.reason()) {
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case STALE -> PRECONDITION_FAILED;
            case INVALID -> BAD_REQUEST;
        };
    }

    private static List<Problem.FieldError> fields(Refusal refusal) {
        Refusal.Field field = refusal.field();
        return field == null
                ? List.of()
                : List.of(new Problem.FieldError(field.pointer(), field.expected(), field.found(), refusal.sentence()));
    }

    private static Problem tooLarge() {
        return Problem.of(CONTENT_TOO_LARGE, "too-large", "The body is larger than this route accepts");
    }

    private static Optional<Problem> badBody(Throwable failure) {
        boolean reading = find(failure, HttpMessageNotReadableException.class).isPresent()
                || find(failure, DecodingException.class).isPresent();
        if (!reading) {
            return Optional.empty();
        }
        return Optional.of(find(failure, JacksonException.class)
                .map(Problems::badJson)
                .orElseGet(
                        () -> Problem.of(BAD_REQUEST, "missing-body", "expected a body, found none that can be read")));
    }

    /** The problem of a JSON text that a route reads by itself, such as one line of many. */
    public static Problem badJson(JacksonException failure) {
        JsonFault fault = JsonFault.of(failure);
        String where = fault.pointer().isEmpty() ? "The body" : fault.pointer();
        return Problem.of(
                BAD_REQUEST, fault.code(), where + ": " + fault.detail(), List.of(Problem.FieldError.of(fault)));
    }

    private static Problem wrongParameter(TypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        String name = mismatch.getPropertyName() == null ? "a parameter" : mismatch.getPropertyName();
        if (find(mismatch, IfMatch.Malformed.class).isPresent()) {
            return Problem.of(
                    BAD_REQUEST,
                    "malformed-version",
                    find(mismatch, IfMatch.Malformed.class).orElseThrow().sentence());
        }
        if (type != null && type.isEnum()) {
            String codes = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", "));
            return Problem.of(BAD_REQUEST, "unknown-code", "%s: expected one of %s".formatted(name, codes));
        }
        return Problem.of(
                BAD_REQUEST, "invalid-parameter", "%s: expected %s".formatted(name, JsonFault.describe(type)));
    }

    private static Optional<Answer> identity(Throwable failure) {
        if (failure instanceof AuthenticationServiceException || failure instanceof JwtDecoderInitializationException) {
            return Optional.of(later("The identity provider cannot be reached; nothing was changed"));
        }
        if (failure instanceof AuthenticationException) {
            return Optional.of(new Answer(Problem.of(
                    UNAUTHORIZED,
                    "not-signed-in",
                    "expected a valid bearer token, found none, an expired or a foreign one")));
        }
        if (failure instanceof AccessDeniedException) {
            return Optional.of(
                    new Answer(Problem.of(FORBIDDEN, "not-allowed", "The roles of this caller do not allow this")));
        }
        return Optional.empty();
    }

    /** Spring names a status by itself for what it refuses: unknown route, method, media type, missing parameter. */
    private static Optional<Answer> framework(Throwable failure) {
        if (!(failure instanceof ErrorResponse refused)) {
            return Optional.empty();
        }
        HttpStatus status = HttpStatus.resolve(refused.getStatusCode().value());
        if (status == null || status == INTERNAL_SERVER_ERROR) {
            return Optional.empty();
        }
        String detail = refused.getBody().getDetail();
        if (status == BAD_REQUEST && detail != null && detail.contains("'" + HttpHeaders.IF_MATCH + "'")) {
            return Optional.of(new Answer(Problem.of(
                    PRECONDITION_REQUIRED,
                    "version-required",
                    "expected the header If-Match with the version that this change is based on, found none")));
        }
        return Optional.of(new Answer(ofStatus(status, detail), refused.getHeaders()));
    }

    static Answer answerOfStatus(HttpStatus status) {
        return new Answer(ofStatus(status, null));
    }

    private static Problem ofStatus(HttpStatus status, @Nullable String detail) {
        String code = switch (status) {
            case BAD_REQUEST -> "invalid-request";
            case UNAUTHORIZED -> "not-signed-in";
            case FORBIDDEN -> "not-allowed";
            case CONTENT_TOO_LARGE -> "too-large";
            default -> status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
        return Problem.of(status, code, detail == null ? status.getReasonPhrase() : detail);
    }

    private static Answer fault(Throwable failure) {
        if (Trouble.passes(failure)) {
            LOG.warn("A store or the broker is away: {}", Trouble.describe(failure));
            return later("A store or the broker cannot be reached; try again");
        }
        UUID incident = UUID.randomUUID();
        LOG.error("Incident {}: {}", incident, Trouble.describe(failure), failure);
        return new Answer(Problem.of(
                INTERNAL_SERVER_ERROR, "fault", "The service failed; its log names the incident " + incident));
    }

    private static Answer later(String detail) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return new Answer(Problem.of(SERVICE_UNAVAILABLE, "unavailable", detail), headers);
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
