package forestall.chassis.security;

import forestall.chassis.clock.MachineTime;
import forestall.chassis.problem.ProblemPage;
import forestall.chassis.problem.Problems;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfException;
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
    private final Clock clock;

    PagesSecurity(
            RouteRules rules,
            SignInProperties properties,
            @MachineTime Clock clock,
            @Value("${server.servlet.session.cookie.name}") String cookie) {
        this.rules = rules;
        this.properties = properties;
        this.clock = clock;
        this.cookie = cookie;
        this.browsers = new BrowserRequests(rules, cookie);
    }

    @Bean
    ClientRegistrationRepository pagesAsClient() {
        return new LateRegistration(properties);
    }

    @Bean
    OidcSessionRegistry sessionsSignedIn() {
        return new InMemoryOidcSessionRegistry();
    }

    @Bean
    OpenSessions openSessions(OidcSessionRegistry signedIn) {
        return new OpenSessions(signedIn);
    }

    @Bean
    @Order(1)
    SecurityFilterChain pages(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            OidcSessionRegistry signedIn,
            OpenSessions sessions)
            throws Exception {
        return http.securityMatcher(browsers)
                .addFilterBefore(new EndOfSession(clock), AnonymousAuthenticationFilter.class)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .authorizeHttpRequests(routes -> ServletSecurity.authorize(routes, rules))
                .oauth2Login(login -> login.clientRegistrationRepository(registrations)
                        .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                        .loginPage(SIGN_IN)
                        .withObjectPostProcessor(toldThatTheProviderIsAway())
                        .userInfoEndpoint(info -> info.oidcUserService(this::person))
                        .failureHandler(PagesSecurity::notTaken))
                .logout(logout -> logout.logoutUrl(BrowserRequests.SIGN_OUT)
                        .logoutSuccessHandler(everywhere(registrations))
                        .deleteCookies(cookie))
                .oidcLogout(elsewhere -> elsewhere
                        .clientRegistrationRepository(registrations)
                        .oidcSessionRegistry(signedIn)
                        .backChannel(channel -> channel.logoutHandler(sessions)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(this::notSignedIn).accessDeniedHandler(this::denied))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Where somebody would be led to the provider, but nobody knows what it offers, because it does not answer. */
    static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> toldThatTheProviderIsAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler((request, response, why) -> ProblemPage.orProblem(
                        request, response, Problems.answerTo(why.getCause() == null ? why : why.getCause())));
                return filter;
            }
        };
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

    private OidcUser person(OidcUserRequest request) {
        return new Person(request.getIdToken(), clock.instant().plus(properties.longestSession()));
    }

    private static OidcClientInitiatedLogoutSuccessHandler everywhere(ClientRegistrationRepository registrations) {
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}" + BrowserRequests.SIGNED_OUT);
        handler.setDefaultTargetUrl(BrowserRequests.SIGNED_OUT);
        return handler;
    }

    /**
     * Two sign-ins at a time of one browser, such as of two pages whose session ended: the later one has taken the earlier one's place, and
     * whoever comes back from the earlier one begins once more. Without a cookie that would never end.
     */
    private static void notTaken(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        boolean replaced = why instanceof OAuth2AuthenticationException refused
                && "authorization_request_not_found".equals(refused.getError().getErrorCode());
        if (replaced && request.getRequestedSessionId() != null) {
            response.sendRedirect(request.getContextPath() + SIGN_IN);
        } else {
            forward(request, response, HttpStatus.UNAUTHORIZED);
        }
    }

    private void notSignedIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (browsers.isOpened(request)) {
            response.sendRedirect(request.getContextPath() + SIGN_IN);
        } else if (!backToTheForm(request, response)) {
            ProblemPage.orProblem(request, response, Problems.answerTo(why));
        }
    }

    /** Whose session ended while a form was filled is led to its page again, by way of the sign-in; the page keeps what was typed. */
    private boolean backToTheForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> page = browsers.pageOfForm(request);
        if (page.isPresent()) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect(request.getContextPath() + page.get() + query);
        }
        return page.isPresent();
    }

    /** Who signs out by a form of a session that is over is shown another, not told that there is no such route. */
    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (browsers.isOpened(request) || BrowserRequests.SIGN_OUT.equals(request.getRequestURI())) {
            forward(request, response, HttpStatus.FORBIDDEN);
        } else if (!(why instanceof CsrfException && backToTheForm(request, response))) {
            ProblemPage.orProblem(request, response, ServletSecurity.denial(rules, request, why));
        }
    }

    private static void forward(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException, ServletException {
        response.setStatus(status.value());
        request.getRequestDispatcher("/refused").forward(request, response);
    }
}
