package forestall.chassis.problem;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Whatever a controller or a filter fails with, on the reactive stack; before Spring Boot's own handler. */
@Order(-2)
public final class ReactiveProblems implements WebExceptionHandler {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return exchange.getResponse().isCommitted() ? Mono.error(failure) : write(exchange, Problems.answerTo(failure));
    }

    public static Mono<Void> write(ServerWebExchange exchange, Problems.Answer answer) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(answer.problem().status()));
        answer.headers().forEach((name, values) -> response.getHeaders().addAll(name, values));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        DataBuffer body = response.bufferFactory().wrap(ProblemJson.bytes(answer.problem()));
        return response.writeWith(Mono.just(body));
    }
}
