package forestall.chassis.hashing;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** A service that is given the key can hash. */
@AutoConfiguration
@ConditionalOnProperty("forestall.keyed-hash.key")
@EnableConfigurationProperties(HashingProperties.class)
class HashingAutoConfiguration {

    @Bean
    KeyedHash keyedHash(HashingProperties properties) {
        return new KeyedHash(properties.key());
    }
}
