package forestall.chassis.security;

import forestall.chassis.problem.Problems;
import forestall.chassis.problem.ReactiveProblems;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.server.BearerTokenServerAuthenticationEntryPoint;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Bearer tokens on the reactive stack. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@EnableWebFluxSecurity
class ReactiveSecurity {

    private final BearerTokenServerAuthenticationEntryPoint challenge = new BearerTokenServerAuthenticationEntryPoint();

    @Bean
    SecurityWebFilterChain securityWebFilterChain(ServerHttpSecurity http, RouteRules rules) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(routes -> authorize(routes, rules))
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtAuthenticationConverter(token -> Mono.just(Tokens.authentication(token))))
                        .authenticationEntryPoint(this::notSignedIn)
                        .accessDeniedHandler((exchange, denied) -> denied(rules, exchange, denied)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(this::notSignedIn)
                        .accessDeniedHandler((exchange, denied) -> denied(rules, exchange, denied)))
                .build();
    }

    private static void authorize(ServerHttpSecurity.AuthorizeExchangeSpec routes, RouteRules rules) {
        OpenRoutes.PATHS.forEach(
                path -> routes.pathMatchers(HttpMethod.GET, path).permitAll());
        for (RouteRules.Rule rule : rules.rules()) {
            var matched = routes.pathMatchers(rule.method(), rule.path().getPatternString());
            if (rule.isOpen()) {
                matched.permitAll();
            } else {
                matched.hasAnyRole(rule.roles().toArray(String[]::new));
            }
        }
        routes.anyExchange().denyAll();
    }

    private Mono<Void> notSignedIn(ServerWebExchange exchange, AuthenticationException why) {
        ServerWebExchange unfinished =
                exchange.mutate().response(leftOpen(exchange.getResponse())).build();
        return challenge
                .commence(unfinished, why)
                .then(Mono.defer(() -> ReactiveProblems.write(exchange, Problems.answerTo(why))));
    }

    /** Spring's entry point ends the answer with its headers; a body is to follow. */
    private static ServerHttpResponse leftOpen(ServerHttpResponse response) {
        return new ServerHttpResponseDecorator(response) {
            @Override
            public Mono<Void> setComplete() {
                return Mono.empty();
            }
        };
    }

    private static Mono<Void> denied(RouteRules rules, ServerWebExchange exchange, AccessDeniedException why) {
        ServerHttpRequest request = exchange.getRequest();
        return ReactiveProblems.write(
                exchange,
                Denied.answer(rules, request.getMethod(), request.getPath().value(), why));
    }

    @Bean
    WebFluxConfigurer signedInParameters() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                resolvers.addCustomResolver(new ReactiveSignedIn());
            }
        };
    }
}
