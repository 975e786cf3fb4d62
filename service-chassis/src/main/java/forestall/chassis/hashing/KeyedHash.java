package forestall.chassis.hashing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under the installation's key, base64url without padding (43 characters): the same value always has the same opaque name. */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST_KEY_BYTES = 32;

    private final SecretKeySpec key;

    /**
     * A hash under a secret.
     *
     * @throws IllegalArgumentException when the secret is shorter than 32 bytes of UTF-8
     */
    public KeyedHash(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_KEY_BYTES) {
            throw new IllegalArgumentException("expected forestall.keyed-hash.key of at least %d bytes, found %d"
                    .formatted(SHORTEST_KEY_BYTES, bytes.length));
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    public String of(String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
