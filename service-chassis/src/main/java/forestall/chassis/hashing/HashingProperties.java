package forestall.chassis.hashing;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Opaque names for values that must not be seen.
 *
 * @param key the installation's secret, at least 32 bytes; the same in every service that hashes, and never changed once data exists
 */
@ConfigurationProperties("forestall.keyed-hash")
public record HashingProperties(String key) {

    @Override
    public String toString() {
        return "HashingProperties[key=hidden]";
    }
}
