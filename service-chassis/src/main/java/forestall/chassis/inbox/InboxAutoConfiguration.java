package forestall.chassis.inbox;

import forestall.chassis.clock.MachineTime;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service with a relational store applies every event once. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration"
        })
@ConditionalOnClass(JdbcOperations.class)
@ConditionalOnBean({DataSource.class, PlatformTransactionManager.class, JdbcOperations.class})
@EnableConfigurationProperties(InboxProperties.class)
class InboxAutoConfiguration {

    @Bean
    Inbox inbox(JdbcOperations jdbc) {
        return new Inbox(jdbc);
    }

    @Bean
    OnceInOneTransaction onceInOneTransaction(Inbox inbox, PlatformTransactionManager transactions) {
        return new OnceInOneTransaction(inbox, new TransactionTemplate(transactions));
    }

    @Bean
    InboxCleaning inboxCleaning(Inbox inbox, InboxProperties properties, @MachineTime Clock clock) {
        return new InboxCleaning(inbox, properties, clock);
    }
}
