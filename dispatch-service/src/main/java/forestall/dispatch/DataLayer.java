package forestall.dispatch;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * A Micronaut context that holds nothing but repositories, which come out of it as Spring's beans. It is given Spring's data source and
 * Spring's transactions, so that a repository, a JdbcClient, an alarm and the outbox commit together or not at all.
 */
@Configuration(proxyBeanMethods = false)
class DataLayer {
    @Bean(destroyMethod = "close")
    ApplicationContext repositories(DataSource dataSource) {
        ApplicationContext context = ApplicationContext.builder()
                .banner(false)
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .environmentPropertySource(false)
                .bootstrapEnvironment(false)
                .properties(Map.of(
                        "datasources.default.dialect", "POSTGRES",
                        "datasources.default.transaction-manager", "springJdbc"))
                .build();
        context.registerSingleton(DataSource.class, dataSource, Qualifiers.byName("default"));
        return context.start();
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor repositoriesAsBeans() {
        return new RepositoriesAsBeans();
    }

    private static final class RepositoriesAsBeans implements BeanDefinitionRegistryPostProcessor {
        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            ConfigurableListableBeanFactory beans = (ConfigurableListableBeanFactory) registry;
            for (var found : new Repositories().findCandidateComponents(DataLayer.class.getPackageName())) {
                Class<?> type = ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), DataLayer.class.getClassLoader());
                registry.registerBeanDefinition(type.getName(), repository(type, beans));
            }
        }

        private static <R> RootBeanDefinition repository(Class<R> type, ConfigurableListableBeanFactory beans) {
            return new RootBeanDefinition(
                    type, () -> beans.getBean(ApplicationContext.class).getBean(type));
        }
    }

    private static final class Repositories extends ClassPathScanningCandidateComponentProvider {
        private Repositories() {
            super(false);
            addIncludeFilter(new AnnotationTypeFilter(JdbcRepository.class));
        }

        @Override
        protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
            return definition.getMetadata().isInterface();
        }
    }
}
