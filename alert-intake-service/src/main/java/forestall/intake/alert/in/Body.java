package forestall.intake.alert.in;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * Reads a body whole or not at all. A batch is read before its first line is taken, so that "too large" means that none of
 * it was taken; the number of batches under way bounds the memory.
 */
final class Body {

    /** A feed on a poor line may be slow; one that holds a place for nothing may not. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Body() {}

    static Mono<byte[]> of(ServerHttpRequest request, int mostBytes) {
        String encoding = request.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equals("identity")) {
            return Mono.error(Rejection.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-encoding",
                    "expected a body without Content-Encoding, found one that is encoded"));
        }
        if (request.getHeaders().getContentLength() > mostBytes) {
            return Mono.error(tooLarge(mostBytes));
        }
        return DataBufferUtils.join(request.getBody(), mostBytes)
                .map(Body::bytes)
                .defaultIfEmpty(new byte[0])
                .timeout(PATIENCE)
                .onErrorMap(DataBufferLimitException.class, limit -> tooLarge(mostBytes))
                .onErrorMap(TimeoutException.class, slow -> tooSlow());
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Rejection tooLarge(int mostBytes) {
        return Rejection.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "body-too-large",
                "expected a body of at most %d bytes, found a larger one; nothing of it was taken"
                        .formatted(mostBytes));
    }

    private static Rejection tooSlow() {
        return Rejection.of(
                HttpStatus.REQUEST_TIMEOUT,
                "body-too-slow",
                "expected the whole body within %d seconds, found it incomplete; nothing of it was taken"
                        .formatted(PATIENCE.toSeconds()));
    }
}
