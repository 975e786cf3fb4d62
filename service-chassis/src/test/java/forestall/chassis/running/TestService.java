package forestall.chassis.running;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import forestall.chassis.clock.MachineTime;
import forestall.chassis.messaging.WrittenTopics;
import forestall.chassis.security.RouteRules;
import forestall.events.Topics;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** One subscriber, a few routes, one page. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Things.class, Pages.class})
public class TestService {

    private static final SecretKey KEY =
            new SecretKeySpec("a key for tests that is long enough".getBytes(StandardCharsets.UTF_8), "HmacSHA256");

    @Bean
    @MachineTime
    TurnedClock machineClock() {
        return new TurnedClock();
    }

    @Bean
    Ledger ledger(JdbcClient jdbc) {
        return new Ledger(jdbc);
    }

    @Bean
    WrittenTopics topics() {
        return WrittenTopics.of(Topics.CASES);
    }

    @Bean
    RouteRules rules() {
        return routes().page("/page", "reader")
                .page("/numbered/{number}", "reader")
                .allow(HttpMethod.GET, "/page/changes", "reader");
    }

    static RouteRules routes() {
        return RouteRules.denyAll()
                .allow(HttpMethod.GET, "/v1/things/{id}", "reader", "writer")
                .allow(HttpMethod.POST, "/v1/things", "writer")
                .allow(HttpMethod.PUT, "/v1/things/{id}", "writer");
    }

    @Bean
    JwtDecoder decoder() {
        return NimbusJwtDecoder.withSecretKey(KEY).build();
    }

    public static String token(String name, String... roles) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(name)
                .claim("roles", java.util.List.of(roles))
                .claim("station", "310104017")
                .build();
        return new NimbusJwtEncoder(new ImmutableSecret<>(KEY))
                .encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }
}
