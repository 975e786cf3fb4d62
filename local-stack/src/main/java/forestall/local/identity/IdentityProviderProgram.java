package forestall.local.identity;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/** The identity provider's own process: {@code --server.port=… --forestall.state=…}. */
final class IdentityProviderProgram {

    private IdentityProviderProgram() {}

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(IdentityProviderConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("server.address", "127.0.0.1");
        defaults.put("server.port", "8090");
        defaults.put("server.servlet.session.cookie.name", "FORESTALL_IDENTITY");
        defaults.put("server.tomcat.threads.min-spare", "2");
        defaults.put("spring.application.name", "identity");
        defaults.put("spring.threads.virtual.enabled", "true");
        defaults.put("forestall.issuer", "http://localhost:${server.port}");
        defaults.put("forestall.pages", "http://localhost:8082,http://localhost:8083,http://localhost:8084");
        application.setDefaultProperties(defaults);
        application.run(arguments);
    }
}
