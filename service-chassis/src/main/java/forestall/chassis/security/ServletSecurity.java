package forestall.chassis.security;

import forestall.chassis.problem.ProblemJson;
import forestall.chassis.problem.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Bearer tokens on the servlet stack. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ServletSecurity {

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, RouteRules rules) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(routes -> authorize(routes, rules))
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtAuthenticationConverter(Tokens::authentication))
                        .authenticationEntryPoint(this::notSignedIn)
                        .accessDeniedHandler((request, response, denied) -> denied(rules, request, response, denied)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(this::notSignedIn)
                        .accessDeniedHandler((request, response, denied) -> denied(rules, request, response, denied)))
                .build();
    }

    static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes,
            RouteRules rules) {
        routes.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll();
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        OpenRoutes.PATHS.forEach(path ->
                routes.requestMatchers(paths.matcher(HttpMethod.GET, path)).permitAll());
        for (RouteRules.Rule rule : rules.rules()) {
            var matched = routes.requestMatchers(
                    paths.matcher(rule.method(), rule.path().getPatternString()));
            if (rule.isOpen()) {
                matched.permitAll();
            } else {
                matched.hasAnyRole(rule.roles().toArray(String[]::new));
            }
        }
        routes.anyRequest().denyAll();
    }

    private void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        challenge.commence(request, response, why);
        ProblemJson.write(response, Problems.answerTo(why));
    }

    private static void denied(
            RouteRules rules, HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        ProblemJson.write(response, denial(rules, request, why));
    }

    static Problems.Answer denial(RouteRules rules, HttpServletRequest request, AccessDeniedException why) {
        return Denied.answer(rules, HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), why);
    }

    @Bean
    WebMvcConfigurer signedInParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ServletSignedIn());
            }
        };
    }
}
