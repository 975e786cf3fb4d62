package forestall.chassis.problem;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The HTTP interface.
 *
 * @param largestBody of a request on the servlet stack; larger ones are answered with 413
 */
@ConfigurationProperties("forestall.http")
public record HttpProperties(@DefaultValue("8MB") DataSize largestBody) {}
