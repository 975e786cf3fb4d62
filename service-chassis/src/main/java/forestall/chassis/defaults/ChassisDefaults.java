package forestall.chassis.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Adds {@code forestall/chassis/defaults.properties} below everything else that says how a service is configured. */
public final class ChassisDefaults implements EnvironmentPostProcessor {

    private static final String PLACE = "forestall/chassis/defaults.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource(new ClassPathResource(PLACE)));
        } catch (IOException e) {
            throw new UncheckedIOException("expected " + PLACE + " on the class path, found none", e);
        }
    }
}
