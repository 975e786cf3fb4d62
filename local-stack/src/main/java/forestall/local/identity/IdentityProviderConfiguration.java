package forestall.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Puts Spring's authorization server together with the callers of this machine. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class IdentityProviderConfiguration {

    IdentityProviderConfiguration(ServerProperties server) {
        LoopbackOnly.check(server.getAddress());
    }

    @Bean
    Callers callers() {
        return new Callers();
    }

    @Bean
    RegisteredClientRepository clients(Callers callers, @Value("${forestall.pages}") List<String> pages) {
        return new Clients(callers, pages);
    }

    @Bean
    PasswordEncoder secrets() {
        return new PlainSecrets();
    }

    @Bean
    UserDetailsService people(Callers callers) {
        return name -> callers.find(name)
                .map(caller -> User.withUsername(caller.name())
                        .password(caller.secret())
                        .authorities(caller.roles().toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("nobody is called " + name));
    }

    @Bean
    AuthorizationServerSettings issuer(@Value("${forestall.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    JWKSource<SecurityContext> keys(@Value("${forestall.state}") Path state) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.keptIn(state.resolve("signing-key.json"))));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain provider(HttpSecurity http, SignOutEverywhere out) throws Exception {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(oidc -> oidc.logoutEndpoint(end -> end.logoutResponseHandler(out)));
                })
                .authorizeHttpRequests(routes -> routes.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(SignInPage.PATH), people()))
                .build();
    }

    /** Who asks for a page, and not for just anything. */
    private static MediaTypeRequestMatcher people() {
        MediaTypeRequestMatcher pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return pages;
    }

    @Bean
    SignInPage signInPage() {
        return new SignInPage();
    }

    @Bean
    SecurityFilterChain signIn(HttpSecurity http, @Value("${forestall.pages}") List<String> pages) throws Exception {
        return http.authorizeHttpRequests(routes -> routes.requestMatchers(SignInPage.STYLE)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SignInPage.PATH).permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(pages))))
                .build();
    }

    /** Nothing from elsewhere, nothing inline, no scripts. The form leads on to the page that was asked for. */
    private static String policy(List<String> pages) {
        return "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none';"
                + " form-action 'self' " + String.join(" ", pages);
    }

    @Bean
    SignOutEverywhere signOutEverywhere(
            JWKSource<SecurityContext> keys,
            @Value("${forestall.issuer}") String issuer,
            @Value("${forestall.pages}") List<String> pages) {
        return new SignOutEverywhere(keys, issuer, pages);
    }

    /** Who it is stands in the token, so that no service has to ask. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Callers callers) {
        return context -> Optional.ofNullable(context.<Authentication>getPrincipal())
                .flatMap(principal -> callers.find(principal.getName()))
                .ifPresent(caller -> {
                    context.getClaims().claim("roles", caller.roles());
                    caller.station().ifPresent(station -> context.getClaims().claim("station", station));
                    caller.feed().ifPresent(feed -> context.getClaims().claim("feed", feed));
                });
    }
}
