package forestall.dispatch;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** An issuer of signed tokens with a key of this test run. */
final class TestIdentity {
    private static final RSAKey KEY = key();

    private TestIdentity() {}

    static JwtDecoder decoder() {
        try {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(String name, @Nullable String role, @Nullable String station) {
        return tokenFor(name, role, station, 3_600);
    }

    static String tokenFor(String name, @Nullable String role, @Nullable String station, long seconds) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .subject(name)
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(seconds))
                .claim("roles", role == null ? List.of() : List.of(role));
        if (station != null) {
            claims.claim("station", station);
        }
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)))
                .encode(JwtEncoderParameters.from(claims.build()))
                .getTokenValue();
    }

    /**
     * What an identity provider says of somebody who signed in to pages.
     *
     * @param who name, role and, for who belongs to one, the station
     */
    static String identityToken(String issuer, String client, String nonce, String... who) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(client))
                .claim("nonce", nonce)
                .subject(who[0])
                .issuedAt(Instant.now())
                .expiresAt(Instant.now().plusSeconds(3_600))
                .claim("roles", List.of(who[1]));
        if (who.length > 2) {
            claims.claim("station", who[2]);
        }
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)))
                .encode(JwtEncoderParameters.from(claims.build()))
                .getTokenValue();
    }

    /** The public key, as a JSON Web Key Set. */
    static String keys() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
