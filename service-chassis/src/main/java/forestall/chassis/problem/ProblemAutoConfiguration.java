package forestall.chassis.problem;

import forestall.chassis.json.NullMarkedRecords;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JacksonModule;

/** Problems for the web stack that the service has; JSON bodies must have what their records declare non-null. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration"
        })
class ProblemAutoConfiguration {

    @Bean
    JacksonModule nullMarkedRecords() {
        return new NullMarkedRecords();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @EnableConfigurationProperties(HttpProperties.class)
    static class OnServlets {

        /** A service without it has no pages. */
        private static final String PAGES = "forestall.sign-in.client-id";

        @Bean
        ServletProblems servletProblems(Environment settings) {
            return new ServletProblems(settings.containsProperty(PAGES));
        }

        @Bean
        LastResort lastResort(Environment settings) {
            return new LastResort(settings.containsProperty(PAGES));
        }

        @Bean
        FilterRegistrationBean<LargestBody> largestBody(HttpProperties properties) {
            FilterRegistrationBean<LargestBody> filter = new FilterRegistrationBean<>(
                    new LargestBody(properties.largestBody().toBytes()));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
    static class OnReactor {

        @Bean
        ReactiveProblems reactiveProblems() {
            return new ReactiveProblems();
        }
    }
}
