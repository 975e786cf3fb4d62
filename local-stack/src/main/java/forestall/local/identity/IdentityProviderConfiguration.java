package forestall.local.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

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
