package forestall.chassis.security;

import forestall.chassis.problem.ProblemJson;
import forestall.chassis.problem.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * People in browsers: signed in by the identity provider, kept in a session with a cookie of the service's own name, guarded against
 * forged requests, and allowed what the {@link RouteRules} say, as with a token.
 */
@Configuration(proxyBeanMethods = false)
class PagesSecurity {

    private static final String SIGN_IN = "/oauth2/authorization/" + LateRegistration.ID;

    private final RouteRules rules;
    private final SignInProperties properties;
    private final BrowserRequests browsers;
    private final String cookie;

    PagesSecurity(
            RouteRules rules,
            SignInProperties properties,
            @Value("${server.servlet.session.cookie.name}") String cookie) {
        this.rules = rules;
        this.properties = properties;
        this.cookie = cookie;
        this.browsers = new BrowserRequests(rules, cookie);
    }

    @Bean
    ClientRegistrationRepository pagesAsClient() {
        return new LateRegistration(properties);
    }

    @Bean
    @Order(1)
    SecurityFilterChain pages(HttpSecurity http, ClientRegistrationRepository registrations) throws Exception {
        return http.securityMatcher(browsers)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .authorizeHttpRequests(routes -> ServletSecurity.authorize(routes, rules))
                .oauth2Login(login -> login.clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                        .loginPage(SIGN_IN)
                        .userInfoEndpoint(info -> info.oidcUserService(PagesSecurity::person))
                        .failureHandler(
                                (request, response, why) -> forward(request, response, HttpStatus.UNAUTHORIZED)))
                .logout(logout -> logout.logoutUrl(BrowserRequests.SIGN_OUT)
                        .logoutSuccessHandler(everywhere(registrations))
                        .deleteCookies(cookie))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(this::notSignedIn).accessDeniedHandler(this::denied))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Nothing from elsewhere, nothing inline, nothing evaluated. A sign-out may lead to the identity provider. */
    private String policy() {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                + " font-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + properties.origin();
    }

    /** Who has signed in is led back to the page that was asked for, never to what a script of it fetched. */
    private HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(browsers::isOpened);
        return cache;
    }

    /** The identity token says all that is needed. */
    private static OidcUser person(OidcUserRequest request) {
        return new DefaultOidcUser(Tokens.authorities(request.getIdToken()), request.getIdToken());
    }

    private static OidcClientInitiatedLogoutSuccessHandler everywhere(ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}" + BrowserRequests.SIGNED_OUT);
        handler.setDefaultTargetUrl(BrowserRequests.SIGNED_OUT);
        return handler;
    }

    private void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (browsers.isOpened(request)) {
            response.sendRedirect(request.getContextPath() + SIGN_IN);
        } else {
            ProblemJson.write(response, Problems.answerTo(why));
        }
    }

    /** Who signs out by a form of a session that is over is shown another, not told that there is no such route. */
    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (browsers.isOpened(request) || BrowserRequests.SIGN_OUT.equals(request.getRequestURI())) {
            forward(request, response, HttpStatus.FORBIDDEN);
        } else {
            ServletSecurity.denied(rules, request, response, why);
        }
    }

    private static void forward(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException, ServletException {
        response.setStatus(status.value());
        request.getRequestDispatcher("/refused").forward(request, response);
    }
}
