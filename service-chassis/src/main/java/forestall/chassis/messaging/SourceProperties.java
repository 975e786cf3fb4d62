package forestall.chassis.messaging;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What concerns the service as a whole.
 *
 * @param source the service as the source of its events ({@code ce_source}), such as {@code /dispatch}; by default the application's
 *     name after a slash
 */
@ConfigurationProperties("forestall")
public record SourceProperties(@Nullable URI source) {}
