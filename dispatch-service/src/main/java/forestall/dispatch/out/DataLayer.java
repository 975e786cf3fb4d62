package forestall.dispatch.out;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * A Micronaut context that holds nothing but repositories. It is given Spring's data source and Spring's transactions, so that a
 * repository, a JdbcClient and the outbox commit together or not at all.
 */
@Component
public class DataLayer {
    private final ApplicationContext context;

    DataLayer(DataSource dataSource) {
        context = ApplicationContext.builder()
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
        context.start();
    }

    /** The repository that was generated for this interface at compile time. */
    public <R> R repository(Class<R> type) {
        return context.getBean(type);
    }

    @PreDestroy
    void close() {
        context.close();
    }
}
